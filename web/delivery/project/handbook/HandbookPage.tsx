import './HandbookPage.css'
import { useParams } from '@tanstack/react-router'
import {
  answerHandbook,
  exportHandbook,
  type HandbookAnswer,
  handbookFormats,
  openHandbook,
} from '../../../../contract/delivery/handbook.ts'
import { addressOf, call, useAnswer } from '../../../api.ts'
import { useAct } from '../../../app/act.ts'
import { useLanguage, useSay } from '../../../app/language.ts'
import { useTellDay } from '../../../app/shell/day-of-page.ts'
import { Legend } from '../../../parts/chart/Legend.tsx'
import { Failure, Loading } from '../../../parts/page/BlankState.tsx'
import { Download } from '../../../parts/page/Download.tsx'
import { Folded } from '../../../parts/page/Folded.tsx'
import { PageHeader, RuleSection } from '../../../parts/page/Section.tsx'
import { Demonstration } from '../../../parts/reason/Mark.tsx'
import { ProjectCrumbs } from '../../ProjectCrumbs.tsx'
import { words as common } from '../../words.ts'
import { useAnswers } from './answers.ts'
import { ItemTable } from './ItemTable.tsx'
import { Published } from './Published.tsx'
import { Questions } from './Questions.tsx'
import { words } from './words.ts'

/** The handbook of landing of a project: what it has to settle, in which order, where, with which papers, in how many days. */
export function HandbookPage() {
  const say = useSay()
  const language = useLanguage()
  const { project = '' } = useParams({ strict: false })
  const { query, answer: tryAnswer } = useAnswers()
  const { run, refused } = useAct(
    ({ fact, value }: { fact: string; value: string | null }) =>
      call(answerHandbook, { params: { project }, body: { fact, value } }),
    { touched: [openHandbook] },
  )
  const { data, error, refetch } = useAnswer(openHandbook, { params: { project }, query })
  useTellDay(data?.asOf)
  if (error) return <Failure title={say(common.notOpened)} error={error} again={refetch} page />
  if (!data) return <Loading title={say(words.handbook)} />
  const phases = Map.groupBy(
    data.items.filter(({ need }) => need !== 'spared'),
    ({ phase }) => phase.zh,
  )
  return (
    <>
      <PageHeader
        crumbs={<ProjectCrumbs project={data.project} below={[{ text: say(words.handbook) }]} />}
        title={say(words.handbook)}
        aside={data.project.demonstration ? <Demonstration /> : null}
        lead={[data.sentence, data.toldByPlan].map((text) => (text ? say(text) : '')).join(' ')}
        rule={false}
        actions={handbookFormats.map((format) => (
          <Download
            key={format}
            href={addressOf(exportHandbook.path, { params: { project }, query: { ...query, format, language } })}
            format={format}
          />
        ))}
      />
      <Published said={data.published} inferred={data.inferred} />
      <Questions
        facts={data.facts}
        kept={data.mayAnswer}
        refused={refused}
        answer={(fact, value) => {
          if (!data.mayAnswer) return tryAnswer(fact, value)
          tryAnswer(fact, '')
          run({ fact, value: value === '' ? null : value })
        }}
      />
      {[...phases.values()].map((items) => {
        const { phase } = items[0]!
        return (
          <RuleSection key={phase.zh} title={say(phase)} note={say(countLabel(items.length))}>
            <ItemTable
              items={items}
              all={data.items}
              caption={say(phase)}
              most={data.workdays.most}
              published={data.published}
            />
          </RuleSection>
        )
      })}
      <Spared items={data.items.filter(({ need }) => need === 'spared')} />
      <Legend basis={`${say(words.basis)}${say(data.basis)}`} />
    </>
  )
}

function Spared({ items }: { items: HandbookAnswer['items'] }) {
  const say = useSay()
  if (items.length === 0) return null
  return (
    <Folded label={say({ zh: `不用办的${items.length}件`, en: `${items.length} that are not needed` })}>
      <ul className="handbook-spared">
        {items.map(({ id, label, condition, difference }) => (
          <li key={id}>
            {say(label)}
            {condition ? ` ・ ${say({ zh: `${condition.zh}时才办`, en: `only where ${condition.en}` })}` : null}
            {difference ? <span className="handbook-open">{say(difference)}</span> : null}
          </li>
        ))}
      </ul>
    </Folded>
  )
}

const countLabel = (count: number) => ({ zh: `${count}件`, en: count === 1 ? '1 item' : `${count} items` })
