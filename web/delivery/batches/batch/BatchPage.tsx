import '../batches.css'
import { useParams } from '@tanstack/react-router'
import type { BatchPage as Page } from '../../../../contract/delivery/batches/batch-page.ts'
import {
  actOnBatch,
  exportBatch,
  listBatches,
  openBatch,
  openProjectBatches,
} from '../../../../contract/delivery/batches/batches.ts'
import { listDelivery, openProject } from '../../../../contract/delivery/ledger.ts'
import { type BatchMove, batchLifecycle } from '../../../../engines/delivery/batches/acts.ts'
import { addressOf, call, useAnswer } from '../../../api.ts'
import { useAskedAct } from '../../../app/act.ts'
import { useLanguage, useSay } from '../../../app/language.ts'
import { useDaySeen } from '../../../app/shell/day-seen.ts'
import { Legend } from '../../../parts/chart/Legend.tsx'
import { ActButtons } from '../../../parts/form/ActButtons.tsx'
import { AskFields } from '../../../parts/form/AskFields.tsx'
import type { Typed } from '../../../parts/form/asked-fields.ts'
import { AnsweredPage } from '../../../parts/page/AnsweredPage.tsx'
import { CaseHeader } from '../../../parts/page/CaseHeader.tsx'
import { Download } from '../../../parts/page/Download.tsx'
import { FactsStrip, RuleSection, WithRail } from '../../../parts/page/Section.tsx'
import { Nothing } from '../../../parts/table/ListItem.tsx'
import { sumText } from '../../money.ts'
import { ProjectCrumbs } from '../../ProjectCrumbs.tsx'
import { Timeline } from '../../recorded/Timeline.tsx'
import { batchLabel, words } from '../words.ts'
import { batchActOf, batchFields } from './act-fields.ts'
import { BatchProjects } from './BatchProjects.tsx'
import { BatchRail } from './BatchRail.tsx'
import { Candidates } from './Candidates.tsx'

/** What an act is done on: a project of the batch, or the batch as a whole. */
export type Asked = { readonly move: BatchMove; readonly project?: string; readonly name?: string }

const touched = [openBatch, listBatches, openProjectBatches, openProject, listDelivery]

/** A batch: its case in one sentence, its projects with their readiness and starts, its account. */
export function BatchPage() {
  const say = useSay()
  const { batch = '' } = useParams({ strict: false })
  const seen = useDaySeen()
  const answer = useAnswer(openBatch, { params: { batch }, query: seen })
  return (
    <AnsweredPage answer={answer} title={say(words.batch)} failed={say(words.notOpened)}>
      {(page) => <BatchView page={page} past={seen.on} />}
    </AnsweredPage>
  )
}

function BatchView({ page, past }: { page: Page; past: string | undefined }) {
  const say = useSay()
  const language = useLanguage()
  const { zone = '' } = useParams({ strict: false })
  const act = useAskedAct<Asked, Asked & { typed: Typed }>(
    ({ move, project, typed }) =>
      call(actOnBatch, {
        params: { batch: page.id },
        body: { version: page.version, act: batchActOf(move, typed, project) },
      }),
    touched,
  )
  const { asked, ask, close } = act
  const moves = past ? [] : page.moves
  const here = `/${zone}/projects`
  const excel = addressOf(exportBatch.path, { params: { batch: page.id }, query: { language, on: past } })
  const { account } = page
  return (
    <>
      <CaseHeader
        crumbs={
          <ProjectCrumbs
            below={[{ text: say(words.page), href: `${here}/batches` }, { text: say(batchLabel(page.serial)) }]}
          />
        }
        title={page.name}
        named
        standing={page}
        actions={
          <>
            <Download href={excel} format="xlsx" />
            {page.mayReview && !past ? (
              <a className="button" href={`${here}/reviews/new?batch=${page.id}`}>
                {say(words.convene)}
              </a>
            ) : null}
            <ActButtons moves={moves} main="announced" nameOf={batchLifecycle.labelOf} ask={(move) => ask({ move })} />
          </>
        }
      />
      <FactsStrip
        rows={[
          { name: say(words.day), value: page.day },
          { name: say(words.promised), value: page.promised ?? '—' },
          { name: say(words.place), value: page.place },
          { name: say(words.host), value: say(page.host) },
          { name: say(words.projects), value: account.projects },
          {
            name: say(words.investment),
            value: sumText(account.investment, language),
          },
          { name: say(words.startRate), value: account.startRate === null ? '—' : `${account.startRate}%` },
        ]}
      />
      <WithRail rail={<BatchRail page={page} zone={zone} />}>
        <RuleSection
          title={say(words.projects)}
          note={say({ zh: `${page.projects.length}个`, en: String(page.projects.length) })}
        >
          {page.projects.length === 0 ? (
            <Nothing>{say(words.nothingInside)}</Nothing>
          ) : (
            <BatchProjects page={page} here={here} past={past !== undefined} ask={ask} />
          )}
        </RuleSection>
        {page.candidates.length > 0 && !past ? (
          <Candidates
            candidates={page.candidates}
            here={here}
            refused={asked?.move === 'listed' ? act.refused : null}
            putIn={(project) => {
              ask({ move: 'listed', project })
              act.run({ move: 'listed', project, typed: {} })
            }}
          />
        ) : null}
        <Timeline timeline={page.timeline} />
      </WithRail>
      <Legend basis={say(words.basis)} />
      {asked && asked.move !== 'listed' ? (
        <AskFields
          key={`${asked.move} ${asked.project}`}
          title={say(titleOf(asked))}
          fields={batchFields[asked.move]}
          first={asked.move === 'started' ? { day: page.asOf } : {}}
          choices={{}}
          refused={act.refused}
          busy={act.busy}
          act={(typed) => act.run({ ...asked, typed })}
          close={close}
        />
      ) : null}
    </>
  )
}

const titleOf = ({ move }: Asked) => batchLifecycle.labelOf(move)
