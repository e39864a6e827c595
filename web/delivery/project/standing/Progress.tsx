import type { ProjectPage, ReportOnPage } from '../../../../contract/delivery/project.ts'
import type { Label } from '../../../../kernel/label.ts'
import { useLanguage, useSay } from '../../../app/language.ts'
import { RuleSection } from '../../../parts/page/Section.tsx'
import { printedText } from '../../../parts/quantity.ts'
import { Lamp } from '../../../parts/reason/Lamp.tsx'
import { withinYear } from '../../../targets/words.ts'
import { dayBeside } from '../../days.ts'
import { moneyOf } from '../../money.ts'
import { Item } from '../Item.tsx'
import { words } from '../words.ts'
import { PhotoStrip } from './PhotoStrip.tsx'

type TaskSaid = ReportOnPage['tasks'][number]

/** What a report says of a step: 主体完成42%，计划51%. */
function saidOf({ label, percent, planned, started, finished }: TaskSaid): Label {
  if (finished) return { zh: `${label.zh}完成`, en: `${label.en} finished` }
  if (percent === null) return started ? { zh: `${label.zh}开始`, en: `${label.en} begun` } : label
  const plan = planned === null ? null : Math.round(planned)
  return {
    zh: `${label.zh}完成${percent}%${plan === null ? '' : `，计划${plan}%`}`,
    en: `${label.en} ${percent}%${plan === null ? '' : `, planned ${plan}%`}`,
  }
}

/** The last ten-day reports against the plan, and the periods that nobody reported. */
export function Progress({ page: { reports, unreported, asOf } }: { page: ProjectPage }) {
  const say = useSay()
  const note =
    unreported.length > 0
      ? say({ zh: `缺${unreported.length}次旬报`, en: `${unreported.length} reports missing` })
      : say(words.progressNote)
  return (
    <RuleSection title={say(words.progress)} note={note}>
      {reports.length + unreported.length === 0 ? <p className="project-none">{say(words.noReports)}</p> : null}
      <ul>
        {unreported.slice(-2).map(({ period, label }) => (
          <Item key={period} sign={<Lamp state="unknown" />} first={say(label)} second={say(words.notHanded)} />
        ))}
        {reports.slice(0, 4).map((report) => (
          <Reported key={`${report.period} ${report.on}`} report={report} asOf={asOf} />
        ))}
      </ul>
    </RuleSection>
  )
}

function Reported({ report, asOf }: { report: ReportOnPage; asOf: string }) {
  const say = useSay()
  const language = useLanguage()
  const tasks = report.tasks.slice(0, 3).map((task) => say(saidOf(task)))
  const invested = report.invested === null ? null : printedText(moneyOf(report.invested, '万元'), language)
  return (
    <Item
      sign={<Lamp state={report.lamp} />}
      first={
        <>
          {say(withinYear(report.label, asOf.slice(0, 4)))}
          {say({ zh: '：', en: ': ' })}
          {tasks.join(say({ zh: '；', en: '; ' })) || say(words.nothingSaid)}
        </>
      }
      below={<PhotoStrip photos={report.photos} />}
      second={[
        invested === null ? null : say({ zh: `投资${invested}`, en: `${invested} invested` }),
        report.stuck ? say({ zh: `卡在${report.stuck}`, en: `stuck: ${report.stuck}` }) : null,
        report.note,
        report.person,
        say(dayBeside(report.on, asOf)),
      ]
        .filter(Boolean)
        .join(say({ zh: ' ・ ', en: ' · ' }))}
    />
  )
}
