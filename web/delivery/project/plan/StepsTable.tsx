import { useSay } from '../../../app/language.ts'
import { RuleSection } from '../../../parts/page/Section.tsx'
import { JxTable, TwoLines } from '../../../parts/table/JxTable.tsx'
import { words as common } from '../../words.ts'
import { type Lengths, readable, type Template } from './lengths.ts'
import { words } from './words.ts'

/** The steps of a template, each with the length that it usually has and the one it is to have here. */
export function StepsTable({
  template,
  lengths,
  change,
}: {
  template: Template
  lengths: Lengths
  change: (id: string, text: string) => void
}) {
  const say = useSay()
  return (
    <RuleSection title={say(words.steps)} note={say(template.label)}>
      <JxTable
        caption={say(words.steps)}
        rows={template.tasks}
        keyOf={({ id }) => id}
        compact
        columns={[
          {
            id: 'step',
            head: say(common.step),
            cell: ({ label, phase, owner, items }) => (
              <TwoLines
                first={say(label)}
                second={
                  <>
                    {say(phase)} ・ {say(owner)}
                    {items.length > 0 ? ` ・ ${say(itemsLabel(items))}` : null}
                  </>
                }
              />
            ),
          },
          { id: 'usual', head: say(words.usual), numeric: true, cell: ({ days }) => (days === 0 ? '—' : days) },
          {
            id: 'days',
            head: say(words.days),
            numeric: true,
            phone: 'right',
            cell: ({ id, label, days, fixed }) =>
              days === 0 ? (
                <span className="cell-state">{say(words.milestone)}</span>
              ) : fixed ? (
                <span className="cell-state">{say(words.fixed)}</span>
              ) : (
                <Length name={say(label)} text={lengths[id] ?? String(days)} change={(text) => change(id, text)} />
              ),
          },
        ]}
      />
    </RuleSection>
  )
}

const itemsLabel = (items: readonly number[]) => ({
  zh: `手册第${items.join('、')}件`,
  en: `item ${items.join(', ')} of the handbook`,
})

function Length({ name, text, change }: { name: string; text: string; change: (text: string) => void }) {
  const say = useSay()
  const wrong = !readable(text)
  return (
    <span className={wrong ? 'plan-length wrong' : 'plan-length'}>
      <input
        inputMode="numeric"
        aria-label={`${name} ${say(words.days)}`}
        aria-invalid={wrong || undefined}
        value={text}
        onChange={(event) => change(event.target.value)}
      />
      {wrong ? <small role="alert">{say(words.notWhole)}</small> : null}
    </span>
  )
}
