import './ImportPage.css'
import { useLocation, useParams, useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { type ImportJob, importDecision } from '../../contract/import.ts'
import type { RegisterKind } from '../../contract/register/register.ts'
import { CallError } from '../api.ts'
import { useSay } from '../app/language.ts'
import { Empty, Failure, Loading } from '../parts/page/BlankState.tsx'
import { Crumbs } from '../parts/page/Section.tsx'
import { Lamp } from '../parts/reason/Lamp.tsx'
import { NotYours } from '../register/NotYours.tsx'
import { registerPath, useKinds } from '../register/registers.ts'
import { running, useActs, useJob } from './job.ts'
import { CheckStep } from './steps/CheckStep.tsx'
import { Lead } from './steps/Lead.tsx'
import { Running } from './steps/Running.tsx'
import { Counts, TryStep } from './steps/TryStep.tsx'
import { WizardHead } from './WizardHead.tsx'
import { words } from './words.ts'

/** Steps 2 to 4 of an import; the server keeps where it stands, so the page can be left and found again. */
export function ImportPage() {
  const say = useSay()
  const { zone = '', id = '' } = useParams({ strict: false })
  const { data: job, error, refetch } = useJob(id)
  const { kinds } = useKinds()
  if (error instanceof CallError && error.forbidden)
    return <NotYours title={say(words.imports)} back={`/${zone}/registers`} />
  if (error) return <Failure page title={say(words.notOpened)} error={error} again={refetch} />
  const kind = kinds?.find((candidate) => candidate.id === job?.kind)
  return job && kind ? (
    <Wizard job={job} kind={kind} zone={zone} />
  ) : (
    <Loading title={say(words.importFile)} bars={['40%', '90%', '86%']} />
  )
}

function Wizard({ job, kind, zone }: { job: ImportJob; kind: RegisterKind; zone: string }) {
  const say = useSay()
  const router = useRouter()
  const { pathname, searchStr } = useLocation()
  const trying = new URLSearchParams(searchStr).get('step') === 'try'
  const { refused, check, commit, cancel } = useActs(job.id)
  const begun = useRef(false)
  const { phase, answer } = job
  const path = registerPath(zone, kind.id)
  const go = (step: string): void => router.history.push(pathname + step)

  useEffect(() => {
    if (phase !== 'uploaded' || begun.current) return
    begun.current = true
    void check(importDecision.parse(job.decision))
  }, [phase, check, job.decision])

  const step = phase === 'committing' || phase === 'committed' ? 3 : trying && phase === 'read' ? 2 : 1
  const title =
    phase === 'committed'
      ? words.doneTitle
      : phase === 'committing'
        ? words.committing
        : phase === 'cancelled'
          ? words.cancelledTitle
          : phase === 'refused'
            ? words.refusedTitle
            : step === 2
              ? words.tryTitle
              : answer
                ? words.readUnderstood
                : words.reading_
  return (
    <>
      <WizardHead
        step={step}
        title={say(title)}
        lead={<Lead job={job} />}
        crumbs={
          <Crumbs
            label={say(words.crumbs)}
            items={[
              { text: say(words.registers), href: `/${zone}/registers` },
              { text: say(kind.label), href: path },
              { text: say(words.importFile), href: `${path}/import` },
              { text: job.fileName },
            ]}
          />
        }
      />
      {refused ? (
        <p className="upload-refused" role="alert">
          <Lamp state="red" silent /> {refused}
        </p>
      ) : null}
      {phase === 'committed' && answer ? (
        <>
          <Counts answer={answer} done />
          <div className="wizard-bar">
            <span>{job.fileName}</span>
            <span className="wizard-buttons">
              <a className="button" href={`${path}/import`}>
                {say(words.another)}
              </a>
              <a className="button primary" href={path}>
                {say(words.see)}
              </a>
            </span>
          </div>
        </>
      ) : phase === 'cancelled' || phase === 'refused' ? (
        <Empty
          title={say(words.nothingChanged)}
          next={
            <span className="wizard-buttons">
              {job.fileKept ? (
                <button
                  type="button"
                  className="button primary"
                  onClick={() => void check(importDecision.parse(job.decision))}
                >
                  {say(words.again)}
                </button>
              ) : null}
              <a className="button" href={`${path}/import`}>
                {say(words.another)}
              </a>
            </span>
          }
        >
          {job.message ? say(job.message) : job.fileName}
        </Empty>
      ) : running(job) && (phase === 'committing' || answer === null || job.fileSize > 1_000_000) ? (
        <Running job={job} stop={() => void cancel()} />
      ) : answer === null ? (
        <Loading bars={['90%', '86%', '88%']} />
      ) : step === 2 ? (
        <TryStep answer={answer} back={() => go('')} commit={() => void commit()} cancel={() => void cancel()} />
      ) : (
        <CheckStep
          job={job}
          answer={answer}
          kind={kind}
          back={`${path}/import`}
          check={check}
          cancel={() => void cancel()}
          forward={() => go('?step=try')}
        />
      )}
    </>
  )
}
