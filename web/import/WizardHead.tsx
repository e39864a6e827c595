import { usePageTitle } from '../app/page-title.ts'
import './ImportPage.css'
import { useSay } from '../app/language.ts'
import { StepHeader } from '../parts/form/StepHeader.tsx'
import { words } from './words.ts'

/** The head of each step: crumbs and name at the left, the steps at the right, one sentence below. */
export function WizardHead({
  step,
  title,
  lead,
  crumbs,
}: {
  step: 0 | 1 | 2 | 3
  title: string
  lead: React.ReactNode
  crumbs: React.ReactNode
}) {
  const say = useSay()
  usePageTitle(title)
  const steps = [words.chooseFile, words.check, words.dryRun, words.import].map(say)
  return (
    <header className="wizard-head">
      <div className="wizard-title">
        {crumbs}
        <h1>{title}</h1>
      </div>
      <StepHeader steps={steps} current={step} />
      <p className="page-lead">{lead}</p>
    </header>
  )
}
