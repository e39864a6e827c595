import './ProjectPage.css'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { openProject } from '../../../contract/delivery/ledger.ts'
import type { ProjectPage as Page } from '../../../contract/delivery/project.ts'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { useDaySeen } from '../../app/shell/day-seen.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { AnsweredPage } from '../../parts/page/AnsweredPage.tsx'
import { FactsStrip } from '../../parts/page/Section.tsx'
import { ProjectBatches } from '../batches/ProjectBatches.tsx'
import { ProjectConsultations } from '../clinic/ProjectConsultations.tsx'
import { ThreeColumns } from '../problems/ThreeColumns.tsx'
import { words as common } from '../words.ts'
import { firstMovable, type Trial, TryPanel, trialOf, useTrial } from './acts/TryPanel.tsx'
import { AttachmentsSection } from './attachments/AttachmentsSection.tsx'
import { LandingSection } from './handbook/LandingSection.tsx'
import { Lists } from './Lists.tsx'
import { ProjectHead } from './ProjectHead.tsx'
import { ScheduleSection } from './schedule/ScheduleSection.tsx'
import { CadenceSection } from './standing/CadenceSection.tsx'
import { Outlook } from './standing/Outlook.tsx'
import { PhaseStrip } from './standing/PhaseStrip.tsx'
import { WhySection } from './standing/WhySection.tsx'
import { Unplanned } from './Unplanned.tsx'
import { words } from './words.ts'

/** A project: its case in one sentence, six ones, phases, outlook, schedule, and what became of its promise. */
export function ProjectPage() {
  const say = useSay()
  const { project = '' } = useParams({ strict: false })
  const seen = useDaySeen()
  const answer = useAnswer(openProject, { params: { project }, query: seen })
  return (
    <AnsweredPage
      answer={answer}
      title={say(common.project)}
      failed={say(common.notOpened)}
      bars={['42%', '92%', '70%', '88%']}
    >
      {(page) => <ProjectView key={page.id} page={page} on={seen.on} />}
    </AnsweredPage>
  )
}

function ProjectView({ page, on }: { page: Page; on: string | undefined }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const [trial, setTrial] = useState<Trial | null>(null)
  const answer = useTrial(page, on, trial)
  const begin = (task?: string) => {
    const chosen = page.tasks.find(({ id }) => id === task) ?? firstMovable(page.tasks)
    if (chosen) setTrial(trialOf(chosen))
    requestAnimationFrame(() => document.getElementById('trial')?.scrollIntoView({ block: 'nearest' }))
  }
  const still = page.tasks.find(({ id }) => id === trial?.task)?.[trial?.edge ?? 'finish'] === trial?.day
  const moved = trial === null || still ? [] : (answer.data?.moved ?? [])
  return (
    <>
      <ProjectHead page={page} zone={zone} tryMove={page.tasks.length > 0 ? () => begin() : null} />
      <FactsStrip rows={page.sixOnes.map(({ label, value }) => ({ name: say(label), value: <One value={value} /> }))} />
      {page.lacks.length > 0 ? <p className="project-lacks">{say(lacksLabel(page.lacks))}</p> : null}
      <div className="phases-and-outlook">
        <PhaseStrip phases={page.phases} />
        <Outlook page={page} />
      </div>
      {trial ? (
        <div id="trial">
          <TryPanel page={page} trial={trial} change={setTrial} answer={answer} close={() => setTrial(null)} />
        </div>
      ) : null}
      {page.tasks.length > 0 ? (
        <ScheduleSection
          page={page}
          choose={begin}
          moved={trial ? moved.map(({ id, to }) => ({ id, from: to.start, to: to.finish })) : null}
        />
      ) : (
        <Unplanned page={page} zone={zone} />
      )}
      <LandingSection project={page.id} zone={zone} on={on} />
      <ThreeColumns project={page.id} zone={zone} on={on} />
      <ProjectConsultations project={page.id} zone={zone} on={on} />
      <ProjectBatches project={page.id} zone={zone} on={on} />
      <Lists page={page} />
      <AttachmentsSection project={page.id} reports={page.reports} />
      {page.cadence ? <CadenceSection cadence={page.cadence} demonstration={page.demonstration} /> : null}
      <WhySection page={page} />
      <Legend basis={say(words.closing)} />
    </>
  )
}

function One({ value }: { value: Page['sixOnes'][number]['value'] }) {
  const say = useSay()
  return value ? say(value) : <span className="one-missing">{say(words.toBeNamed)}</span>
}

const lacksLabel = (lacks: Page['lacks']) => ({
  zh: `六个一不全，还不算推进中：缺${lacks.map(({ zh }) => zh).join('、')}。`,
  en: `The six ones are not complete, so it does not count as active: ${lacks.map(({ en }) => en).join(', ')} missing.`,
})
