import type { CockpitAnswer } from '../../contract/cockpit.ts'
import { useLanguage, useSay } from '../app/language.ts'
import { AgainstTime, Bullet } from '../parts/chart/Bullet.tsx'
import { RuleSection } from '../parts/page/Section.tsx'
import { printed } from '../parts/quantity.ts'
import { Mark } from '../parts/reason/Mark.tsx'
import { JxTable } from '../parts/table/JxTable.tsx'
import { asOfLabel, timeNote, words } from './words.ts'

type Target = CockpitAnswer['targets'][number]

/** Each target of the year: done of the whole, a bullet against the time progress, who answers for it. */
export function TargetsSection({
  targets,
  time,
  asOf,
  zone,
}: {
  targets: Target[]
  time: string
  asOf: string
  zone: string
}) {
  const say = useSay()
  const language = useLanguage()
  return (
    <RuleSection
      title={say(words.targets)}
      note={`${say(asOfLabel(asOf))} ・ ${say(timeNote(time))}`}
      side={<a href={`/${zone}/targets`}>{say(words.targetBook)} →</a>}
    >
      <div className="targets-table">
        <JxTable
          caption={say(words.targets)}
          rows={targets}
          keyOf={(target) => target.id}
          lampOf={(target) => target.lamp}
          columns={[
            {
              id: 'name',
              head: say(words.target),
              cell: (target) => (
                <a className="quiet-link" href={target.href}>
                  {say(target.label)}
                </a>
              ),
            },
            {
              id: 'done',
              head: say(words.doneOfWhole),
              phone: 'plain',
              numeric: true,
              cell: (target) => <DoneOfWhole target={target} />,
            },
            {
              id: 'bullet',
              head: say(words.completion),
              width: language === 'zh' ? '22%' : '11%',
              phone: 'line',
              cell: (target) => <TargetBullet target={target} time={time} />,
            },
            {
              id: 'completion',
              head: '',
              phone: 'right',
              numeric: true,
              cell: (target) => <Completion target={target} />,
            },
            {
              id: 'time',
              head: say(words.againstTime),
              phone: 'plain',
              numeric: true,
              cell: (target) => <AgainstTime difference={target.ahead} />,
            },
            {
              id: 'department',
              head: say(words.department),
              phone: 'hide',
              cell: (target) => <span className="table-aside">{say(target.department)}</span>,
            },
          ]}
        />
      </div>
    </RuleSection>
  )
}

export const TargetBullet = ({ target, time }: { target: Target; time: string }) => (
  <Bullet
    done={target.completion?.value == null ? null : Number(target.completion.value)}
    time={Number(time)}
    lamp={target.lamp}
  />
)

function DoneOfWhole({ target }: { target: Target }) {
  const say = useSay()
  const language = useLanguage()
  if (target.done.value === null)
    return <span className="table-aside missing">{target.missing ? say(target.missing) : '—'}</span>
  const done = printed(target.done, language)
  const whole = printed(target.whole, language)
  return (
    <span className="tight">
      <b>{done.digits}</b>{' '}
      <span className="table-aside">
        / {whole.digits} {whole.unit}
      </span>{' '}
      <Mark origin={target.whole.origin === 'inferred' ? 'inferred' : target.done.origin} />
    </span>
  )
}

function Completion({ target }: { target: Target }) {
  if (target.completion?.value == null) return <span className="table-aside">—</span>
  return (
    <span className="tight">
      <b>{target.completion.value}</b> <span className="table-aside">%</span> <Mark origin={target.completion.origin} />
    </span>
  )
}
