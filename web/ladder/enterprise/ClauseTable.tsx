import type { ConditionShown, RungShown } from '../../../contract/ladder/answer.ts'
import { useSay } from '../../app/language.ts'
import { useNarrow } from '../../app/narrow.ts'
import { Name } from '../../parts/Name.tsx'
import { Folded } from '../../parts/page/Folded.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { JxTable } from '../../parts/table/JxTable.tsx'
import { foundFor, lampOf } from '../sentences.ts'
import { words } from '../words.ts'
import { Tags } from './GapRows.tsx'

type Row = { readonly condition: ConditionShown; readonly depth: number; readonly key: string }

const rowsOf = (conditions: readonly ConditionShown[], depth = 0, above = ''): Row[] =>
  conditions.flatMap((condition) => {
    const key = `${above}/${condition.id}`
    return [{ condition, depth, key }, ...rowsOf(condition.children, depth + 1, key)]
  })

/** 条款对照: every condition of the edition in its order, those below a choice under it. */
export function ClauseTable({ rung }: { rung: RungShown }) {
  const say = useSay()
  const narrow = useNarrow()
  const { edition } = rung
  const table = (
    <JxTable
      caption={say(words.clauses)}
      compact
      rows={rowsOf(rung.conditions)}
      keyOf={({ key }) => key}
      lampOf={({ condition }) => lampOf(condition.state)}
      columns={[
        {
          id: 'demand',
          head: say(words.demand),
          cell: ({ condition, depth }) => (
            <span className="clause-below" style={{ '--depth': depth } as React.CSSProperties}>
              {say(condition.label)} <Tags condition={condition} />
            </span>
          ),
        },
        {
          id: 'clause',
          head: say(words.clause),
          width: '8rem',
          cell: ({ condition }) => (condition.clause ? <Name text={condition.clause} /> : ''),
        },
        {
          id: 'found',
          head: say(words.found),
          width: '17rem',
          phone: 'line',
          cell: ({ condition }) => {
            const found = condition.children.length > 0 ? null : foundFor(condition)
            return found ? say(found) : ''
          },
        },
        {
          id: 'verdict',
          head: say(words.verdict),
          width: '7rem',
          phone: 'right',
          cell: ({ condition }) =>
            say(
              condition.children.length === 0 && condition.gaps[0] ? condition.gaps[0].short : words[condition.state],
            ),
        },
      ]}
    />
  )
  return (
    <RuleSection
      title={say(words.clauses)}
      note={say({
        zh: `${edition.label.zh}，自${edition.firstDay}起${edition.lastDay ? `至${edition.lastDay}` : ''}`,
        en: `${edition.label.en}, from ${edition.firstDay}${edition.lastDay ? ` to ${edition.lastDay}` : ''}`,
      })}
    >
      {narrow ? <Folded label={`${say(words.clauses)} ${rung.conditions.length}`}>{table}</Folded> : table}
    </RuleSection>
  )
}
