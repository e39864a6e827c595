import type { CockpitAnswer } from '../../contract/cockpit.ts'
import { useLanguage, useSay } from '../app/language.ts'
import { moneyOf } from '../delivery/money.ts'
import { Empty } from '../parts/page/BlankState.tsx'
import { RuleSection } from '../parts/page/Section.tsx'
import { printedText } from '../parts/quantity.ts'
import { Demonstration } from '../parts/reason/Mark.tsx'
import { JxTable, TwoLines } from '../parts/table/JxTable.tsx'
import {
  allLabel,
  arrearsLabel,
  asOfLabel,
  newestProjectsLabel,
  progressLabel,
  unreportedProjectsLabel,
  words,
} from './words.ts'

/** The second day without the year where both days lie in one year: 2024-04-30 → 05-31. */
const until = (promised: string, forecast: string): string =>
  `${promised} → ${forecast.slice(0, 4) === promised.slice(0, 4) ? forecast.slice(5) : forecast}`

/** So many rows stand beside the targets. */
const shown = 5

/** Projects that will miss their promise: what holds them, how many working days, who answers for it. */
export function SlippingSection({ slipping }: { slipping: NonNullable<CockpitAnswer['slipping']> }) {
  const say = useSay()
  const language = useLanguage()
  const { asOf, arrears, unreported, newest } = slipping
  const beyond = (
    <Beyond
      links={[
        { text: say(arrearsLabel(arrears, printedText(moneyOf(arrears.whole, '万元'), language))), href: arrears.href },
        ...(unreported.count > 0
          ? [{ text: say(unreportedProjectsLabel(unreported.count)), href: unreported.href }]
          : []),
        ...(newest ? [{ text: say(newestProjectsLabel(newest.day)), href: newest.href }] : []),
      ]}
    />
  )
  if (slipping.rows.length === 0) {
    return (
      <RuleSection title={say(words.slipping)} note={say(asOfLabel(asOf))}>
        <Empty title={say(words.noneSlips)} />
        {beyond}
      </RuleSection>
    )
  }
  return (
    <RuleSection
      title={say(words.slipping)}
      note={
        <>
          {say(progressLabel(asOf))} {slipping.demonstration ? <Demonstration /> : null}
        </>
      }
      side={<a href={slipping.href}>{say(allLabel(slipping.total))} →</a>}
    >
      <JxTable
        caption={say(words.slipping)}
        rows={slipping.rows.slice(0, shown)}
        keyOf={(row) => row.id}
        lampOf={(row) => row.lamp}
        columns={[
          {
            id: 'name',
            head: say(words.projectAndObstacle),
            cell: (row) => (
              <TwoLines
                first={
                  <a className="quiet-link strong" href={row.href}>
                    {row.name}
                  </a>
                }
                second={say(row.obstacle)}
              />
            ),
          },
          {
            id: 'days',
            head: say(words.later),
            phone: 'right',
            numeric: true,
            cell: (row) => (
              <TwoLines
                first={
                  <span className={`slip-days ${row.lamp}`}>
                    <b>{row.days}</b> {say(words.days)}
                  </span>
                }
                second={until(row.promised, row.forecast)}
              />
            ),
          },
          {
            id: 'who',
            head: say(words.whose),
            phone: 'plain',
            cell: (row) => <TwoLines first={row.person} second={say(row.department)} />,
          },
        ]}
      />
      {beyond}
    </RuleSection>
  )
}

/** Below the table: where what it does not show can be seen. */
function Beyond({ links }: { links: readonly { readonly text: string; readonly href: string }[] }) {
  if (links.length === 0) return null
  return (
    <p className="slipping-beyond">
      {links.map(({ text, href }) => (
        <a key={href} href={href}>
          {text} →
        </a>
      ))}
    </p>
  )
}
