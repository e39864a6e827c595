import type { ReviewPage } from '../../../../contract/delivery/reviews/review-page.ts'
import { useSay } from '../../../app/language.ts'
import { Facts, RuleSection } from '../../../parts/page/Section.tsx'
import { words as batchWords } from '../../batches/words.ts'
import { SheetRules } from '../SheetRules.tsx'
import { words } from '../words.ts'

/** Beside a review: of which batch, who scores, by which sheet. */
export function ReviewRail({ page, here }: { page: ReviewPage; here: string }) {
  const say = useSay()
  return (
    <>
      <div className="recorded-facts">
        <Facts
          rows={[
            { name: say(words.day), value: page.day },
            ...(page.batch
              ? [
                  {
                    name: say(batchWords.batch),
                    value: <a href={`${here}/batches/${page.batch.id}`}>{page.batch.name}</a>,
                  },
                ]
              : []),
          ]}
        />
      </div>
      <RuleSection
        title={say(words.visitors)}
        level={3}
        note={say({ zh: `${page.people.length}人`, en: String(page.people.length) })}
      >
        <ul className="rules-in-force">
          {page.people.map(({ account, person, postLabel, department }) => (
            <li key={account}>{[person, say(postLabel), ...(department ? [say(department)] : [])].join(' ・ ')}</li>
          ))}
        </ul>
      </RuleSection>
      <SheetRules sheet={page.sheet} />
    </>
  )
}
