import { useCallback, useEffect, useRef, useState } from 'react'
import { type ImportAnswer, type ImportDecision, type ImportJob, importDecision } from '../../../contract/import.ts'
import type { RegisterKind } from '../../../contract/register/register.ts'
import { useSay } from '../../app/language.ts'
import { grouped } from '../../parts/quantity.ts'
import { keep, readKept, running } from '../job.ts'
import { skipAllLabel, tryLabel, words } from '../words.ts'
import { FindingsTable } from './FindingsTable.tsx'
import { SheetTable } from './SheetTable.tsx'
import { Understood } from './Understood.tsx'

/** Files up to this size are read anew after every repair; larger ones when the clerk asks. */
const readAtOnce = 1_000_000

/** A decision as text, its parts always in the same order. */
const written = (decision: ImportDecision): string => JSON.stringify(importDecision.parse(decision))

/** Step 2: the sheet with its mapping, how it was read, and the cells that need an eye. */
export function CheckStep({
  job,
  answer,
  kind,
  back,
  check,
  cancel,
  forward,
}: {
  job: ImportJob
  answer: ImportAnswer
  kind: RegisterKind
  back: string
  check: (decision: ImportDecision) => Promise<void>
  cancel: () => void
  /** To the dry run, when nothing must be changed. */
  forward: () => void
}) {
  const say = useSay()
  const [kept, setKept] = useState(() => readKept(job.id))
  const [decision, setDecision] = useState<ImportDecision>(job.decision)
  const [from, setFrom] = useState(1)
  const asked = useRef(job.decision)
  const [sending, setSending] = useState(false)
  const waiting = written(decision) !== written(job.decision)
  const { accepted, rejected } = answer.counts
  const clean = rejected === 0 && !waiting

  const change = (given: Partial<ImportDecision>): void => setDecision({ ...decision, ...given })
  const readable = waiting && job.fileSize <= readAtOnce && !running(job) && !sending

  const read = useCallback(
    async (next: ImportDecision): Promise<void> => {
      asked.current = next
      setSending(true)
      await check(next)
      setSending(false)
    },
    [check],
  )

  // What was decided while the server read, or was being asked, is read next, once.
  useEffect(() => {
    if (readable && asked.current !== decision) void read(decision)
  }, [readable, decision, read])

  function accept(address: string): void {
    const next = { ...kept, accepted: [...kept.accepted, address] }
    setKept(next)
    keep(job.id, next)
  }
  function show(row: number, address: string): void {
    const start = Math.max(1, Math.floor((row - 1) / 100) * 100 + 1)
    setFrom(start)
    const seek = (left: number): void => {
      const cell =
        document.getElementById(`cell-${address}`) ?? (left <= 0 ? document.getElementById(`row-${row}`) : null)
      if (!cell && left > 0) {
        setTimeout(() => seek(left - 1), 100)
        return
      }
      cell?.scrollIntoView({ block: 'center', inline: 'center' })
      cell?.focus()
    }
    seek(start === from ? 0 : 20)
  }

  return (
    <>
      <div className="check-columns">
        <SheetTable
          job={job}
          answer={answer}
          kind={kind}
          decision={decision}
          change={change}
          from={from}
          goTo={setFrom}
        />
        <Understood answer={answer} decision={decision} sheets={kept.sheets} change={change} />
      </div>
      <FindingsTable
        job={job}
        answer={answer}
        kind={kind}
        decision={decision}
        accepted={kept.accepted}
        change={change}
        accept={accept}
        show={show}
      />
      <div className="wizard-bar">
        <span>
          {say(words.whole)}{' '}
          <button type="button" className="plain-link" onClick={cancel}>
            {say(words.cancel)}
          </button>
        </span>
        <span className="wizard-buttons">
          <a className="button" href={back}>
            {say(words.back)}
          </a>
          {rejected > 0 && !decision.skipRejected ? (
            <button
              type="button"
              className="button"
              onClick={() => {
                const next = { ...decision, skipRejected: true }
                setDecision(next)
                void read(next)
              }}
            >
              {say(skipAllLabel(rejected))}
            </button>
          ) : null}
          {waiting ? (
            <button type="button" className="button primary" onClick={() => void read(decision)}>
              {say(words.again)}
            </button>
          ) : (
            <button type="button" className="button primary" disabled={!clean || accepted === 0} onClick={forward}>
              {say(tryLabel(accepted + rejected)).replace(/\d{4,}/, (digits) => grouped(digits))}
            </button>
          )}
        </span>
      </div>
    </>
  )
}
