import './papers.css'
import { useParams } from '@tanstack/react-router'
import { downloadPaper, openPaper, type PaperAnswer } from '../../../contract/delivery/papers.ts'
import { dayLabel } from '../../../kernel/day.ts'
import { addressOf, useAnswer } from '../../api.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { useTellDay } from '../../app/shell/day-of-page.ts'
import { useDaySeen } from '../../app/shell/day-seen.ts'
import { Name } from '../../parts/Name.tsx'
import { Failure, Loading } from '../../parts/page/BlankState.tsx'
import { Download } from '../../parts/page/Download.tsx'
import { FactsStrip, PageHeader, RuleSection } from '../../parts/page/Section.tsx'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { ProjectCrumbs } from '../ProjectCrumbs.tsx'
import { words as problemWords } from '../problems/words.ts'
import { Differences } from './Differences.tsx'
import { PaperText } from './PaperText.tsx'
import { words } from './words.ts'

/** A paper as it was issued; beside it what the data would say on the day looked at, and what differs. */
export function PaperPage() {
  const say = useSay()
  const { paper = '' } = useParams({ strict: false })
  const { data, error, refetch } = useAnswer(openPaper, { params: { paper }, query: useDaySeen() })
  useTellDay(data?.now.asOf)
  if (error) return <Failure title={say(words.notOpened)} error={error} again={refetch} page />
  return data ? <Issued paper={data} /> : <Loading title={say(words.issued)} />
}

function Issued({ paper }: { paper: PaperAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const { zone = '' } = useParams({ strict: false })
  const file = (format: 'docx' | 'json') =>
    addressOf(downloadPaper.path, { params: { paper: paper.id }, query: { format, language } })
  const { asOf, differences } = paper.now
  const kept = paper.intact ? words.intact : words.broken
  return (
    <>
      <PageHeader
        crumbs={
          <ProjectCrumbs
            below={[{ text: say(words.issued), href: `/${zone}/projects/papers` }, { text: say(paper.number) }]}
          />
        }
        title={`${say(paper.kindLabel)} ${say(paper.number)}`}
        aside={paper.demonstration ? <Demonstration /> : null}
        lead={say({
          zh: `${dayLabel(paper.issuedOn).zh}印发，${kept.zh}。`,
          en: `Issued on ${dayLabel(paper.issuedOn).en}. ${kept.en}.`,
        })}
        actions={
          <>
            <a className="button" href={file('json')} download>
              {say(problemWords.downloadData)}
            </a>
            <Download href={file('docx')} format="docx" />
          </>
        }
      />
      <div className="paper-beside">
        <PaperText text={paper} number={paper.number} day={paper.issuedOn} />
        <div>
          <RuleSection
            title={say({ zh: `按${dayLabel(asOf).zh}的数据`, en: `By the data of ${dayLabel(asOf).en}` })}
            note={say(countOf(differences.length))}
          >
            <Differences differences={differences} />
          </RuleSection>
          <RuleSection title={say(words.sameDay)} note={say(countOf(paper.again.length))}>
            {paper.again.length > 0 ? <Differences differences={paper.again} /> : null}
          </RuleSection>
          <RuleSection title={say(words.proof)} note={say(kept)}>
            <FactsStrip
              rows={[
                { name: say(words.person), value: <Name text={paper.person} /> },
                { name: say(words.textHash), value: <code>{paper.hash}</code> },
                { name: say(words.fileHash), value: <code>{paper.documentHash}</code> },
              ]}
            />
            <p className="list-none">{say(words.fingerprint)}</p>
          </RuleSection>
        </div>
      </div>
    </>
  )
}

const countOf = (count: number) =>
  count === 0 ? words.same : { zh: `${count}处不同`, en: count === 1 ? '1 difference' : `${count} differences` }
