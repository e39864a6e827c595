import type { ShownVisitor } from '../../../contract/delivery/reviews/review-page.ts'
import type { Label } from '../../../kernel/label.ts'

/** People as they are chosen from: the person, the post, the department. */
export const asChoices = (people: readonly ShownVisitor[], say: (label: Label) => string) =>
  people.map(({ account, person, postLabel, department }) => ({
    id: account,
    text: [person, say(postLabel), ...(department ? [say(department)] : [])].join(' ・ '),
  }))
