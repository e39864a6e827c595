import './DoubtsPage.css'
import { useParams } from '@tanstack/react-router'
import type { z } from 'zod'
import { listDoubts } from '../../../../contract/delivery/doubts.ts'
import { useAnswer } from '../../../api.ts'
import { useSay } from '../../../app/language.ts'
import { useDaySeen } from '../../../app/shell/day-seen.ts'
import { Legend } from '../../../parts/chart/Legend.tsx'
import { YearMenu } from '../../../parts/filter/YearMenu.tsx'
import { Name } from '../../../parts/Name.tsx'
import { AnsweredPage } from '../../../parts/page/AnsweredPage.tsx'
import { Empty } from '../../../parts/page/BlankState.tsx'
import { Folded } from '../../../parts/page/Folded.tsx'
import { PageHeader } from '../../../parts/page/Section.tsx'
import { JxTable, TwoLines } from '../../../parts/table/JxTable.tsx'
import { DeliveryLinks } from '../../DeliveryLinks.tsx'
import { MadeUp } from '../../MadeUp.tsx'
import { words as common } from '../../words.ts'
import { useChosen } from '../chosen.ts'
import { words } from './words.ts'

type Page = z.infer<NonNullable<typeof listDoubts.answer>>
type Doubtful = Page['projects'][number]

/** So many contradictions are said at once; the others are unfolded. */
const saidAtOnce = 2

/** The projects whose reports contradict themselves, the most doubtful first, each with what does not agree. */
export function DoubtsPage() {
  const say = useSay()
  const [{ year }] = useChosen()
  const seen = useDaySeen()
  const answer = useAnswer(listDoubts, { query: { ...seen, ...(year && { year }) } })
  return (
    <AnsweredPage answer={answer} title={say(words.title)} failed={say(common.notOpened)}>
      {(page) => <Doubts page={page} />}
    </AnsweredPage>
  )
}

function Doubts({ page }: { page: Page }) {
  const { projects, looked, year, years } = page
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const [, change] = useChosen()
  return (
    <>
      <PageHeader
        crumbs={<DeliveryLinks />}
        title={say(words.title)}
        aside={<MadeUp of={page} />}
        lead={say({
          zh: `${looked}个项目报过旬报，其中${projects.length}个有对不上的地方。`,
          en: `${looked} projects have reported; in ${projects.length} of them something does not agree.`,
        })}
        rule={projects.length === 0}
        actions={<YearMenu year={year} years={years} choose={(value) => change({ year: value })} />}
      />
      {projects.length === 0 ? (
        <Empty title={say(words.none)}>{say(words.noneNote)}</Empty>
      ) : (
        <JxTable
          caption={say(words.title)}
          rows={projects}
          keyOf={({ project }) => project.id}
          columns={[
            {
              id: 'project',
              head: say(words.project),
              width: '22rem',
              cell: ({ project }) => (
                <TwoLines
                  first={
                    <a className="quiet-link strong" href={`/${zone}/projects/${project.id}`}>
                      <Name text={project.name} />
                    </a>
                  }
                  second={[project.department && say(project.department), project.leader].filter(Boolean).join(' ・ ')}
                />
              ),
            },
            {
              id: 'doubt',
              head: say(words.doubt),
              width: '7.5rem',
              phone: 'right',
              cell: ({ doubt }) => <Doubt value={doubt} />,
            },
            {
              id: 'what',
              head: say(words.what),
              phone: 'line',
              cell: ({ doubts }) => <Contradictions doubts={doubts} />,
            },
          ]}
        />
      )}
      <Legend basis={say(words.basis)} />
    </>
  )
}

/** How doubtful, as a number and as a bar. */
const Doubt = ({ value }: { value: number }) => (
  <span className="doubt">
    <span className="doubt-value">{value}</span>
    <span className="doubt-bar" aria-hidden="true">
      <span style={{ width: `${value}%` }} />
    </span>
  </span>
)

function Contradictions({ doubts }: { doubts: Doubtful['doubts'] }) {
  const say = useSay()
  const list = (some: Doubtful['doubts']) => (
    <ul className="doubt-list">
      {some.map(({ kind, text }) => (
        <li key={text.zh}>
          <TwoLines first={say(text)} second={say(kind)} />
        </li>
      ))}
    </ul>
  )
  const more = doubts.slice(saidAtOnce)
  return (
    <>
      {list(doubts.slice(0, saidAtOnce))}
      {more.length > 0 ? (
        <Folded label={say({ zh: `另有${more.length}处`, en: `${more.length} more` })}>{list(more)}</Folded>
      ) : null}
    </>
  )
}
