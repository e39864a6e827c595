import { tellers } from '../../engines/ladders/ladder.ts'
import { certainties } from '../../kernel/certainty.ts'
import type { Term } from '../../kernel/term.ts'
import type { LadderMechanism } from '../enterprise-ladder/mechanism.ts'
import { term, termsOf } from './terms.ts'

/** The words of the ladder: its editions with their documents, the facts that no register holds, how sure a rule is. */
export function ladderTerms({ ladder, readings }: LadderMechanism): Term[] {
  const editions = ladder.rungs.flatMap(({ label: stands, editions }) =>
    editions.map(({ id, label, source, note }) =>
      term({
        id,
        label,
        stands,
        meaning: note ?? null,
        ...(source && { source: { zh: source.number ?? source.title, en: label.en } }),
      }),
    ),
  )
  const facts = ladder.facts
    .filter(({ name }) => !readings.has(name))
    .map(({ name, label, unit = null, teller = 'enterprise' }) =>
      term({ id: name, label, unit, meaning: tellers[teller], stands: ladder.label }),
    )
  return [...editions, ...facts, ...termsOf(certainties, { zh: '条款有多可靠', en: 'How sure a rule is' })]
}
