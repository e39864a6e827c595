import { useState } from 'react'
import type { TaskItem, TaskPage } from '../../../contract/collection/task.ts'
import { decimal, printDecimal, quotient } from '../../../kernel/decimal.ts'
import type { Lamp as LampState } from '../../../kernel/lamp.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { grouped } from '../../parts/quantity.ts'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { JxTable, type TableColumn, TwoLines } from '../../parts/table/JxTable.tsx'
import { said, taskName } from '../sentences.ts'
import { saidReason, words } from '../words.ts'
import { CorrectionDialog } from './CorrectionDialog.tsx'

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text)

/** The change against the last number: +12.5%, −3.1%; a dash where nothing is to be compared. */
function changeOf({ answer, last, correction }: TaskItem): string {
  const value = correction?.state === 'accepted' ? correction.value : answer?.value
  if (!value || !last || !isNumber(value) || !isNumber(last.value)) return '—'
  const before = decimal(last.value)
  const change = quotient(decimal(value).minus(before).times(100), before.abs(), 1)
  if (!change) return '—'
  return `${change.gt(0) ? '+' : ''}${printDecimal(change, 1)}%`.replace('-', '−')
}

const lampOf = (item: TaskItem): LampState | null => {
  if (!item.answer) return null
  if (item.answer.value === null) return 'unknown'
  return item.finding ? 'amber' : 'green'
}

/** What was handed in, side by side with the last value, the plan and the checks. */
export function ReviewTable({ page, here }: { page: TaskPage; here: string }) {
  const say = useSay()
  const language = useLanguage()
  const [correcting, setCorrecting] = useState<TaskItem | null>(null)
  const unitOf = (item: TaskItem) => (language === 'zh' ? item.unit : say(item.unitLabel))
  const number = (value: string | null | undefined) => (value ? (isNumber(value) ? grouped(value) : value) : '—')
  const columns: readonly TableColumn<TaskItem>[] = [
    {
      id: 'label',
      head: say(words.number),
      cell: (item) => <TwoLines first={say(item.label)} second={unitOf(item)} />,
    },
    { id: 'last', head: say(words.last), numeric: true, cell: (item) => number(item.last?.value) },
    {
      id: 'plan',
      head: say(words.plan),
      numeric: true,
      phone: 'hide',
      cell: (item) => (item.plan ? <TwoLines first={number(item.plan.value)} second={say(item.plan.label)} /> : '—'),
    },
    {
      id: 'now',
      head: say(words.thisTime),
      numeric: true,
      phone: 'right',
      cell: (item) => <Now item={item} number={number} />,
    },
    { id: 'change', head: say(words.change), numeric: true, cell: changeOf },
    {
      id: 'check',
      head: say(words.check),
      width: '34%',
      phone: 'line',
      cell: (item) => <Check item={item} correct={() => setCorrecting(item)} />,
    },
  ]
  return (
    <>
      <JxTable
        caption={say(taskName(page.task))}
        columns={columns}
        rows={page.items}
        keyOf={(item) => item.id}
        lampOf={lampOf}
      />
      {correcting ? (
        <CorrectionDialog item={correcting} period={page.task.period} here={here} close={() => setCorrecting(null)} />
      ) : null}
    </>
  )
}

/** What was handed in; where it was corrected, the old number struck through and the new one behind it. */
function Now({ item, number }: { item: TaskItem; number: (value: string | null | undefined) => string }) {
  const { answer, correction } = item
  if (correction?.state !== 'accepted') return <b>{number(answer?.value)}</b>
  return (
    <>
      <s className="was">{number(correction.was)}</s> <b>{number(correction.value)}</b>
    </>
  )
}

const correctionWords = { open: words.correcting, accepted: words.corrected, refused: words.notCorrected } as const

/** How the correction of a number stands, with its reason. */
function Corrected({ correction }: { correction: NonNullable<TaskItem['correction']> }) {
  const say = useSay()
  const { state, value, reason, decision } = correction
  const because = state === 'refused' ? decision : reason
  const wanted = state === 'open' ? ` ${grouped(value)}` : ''
  return (
    <span className="corrected">
      {state === 'open' ? <Lamp state="amber" size={12} silent /> : null}{' '}
      {say(said({ zh: `${correctionWords[state].zh}${wanted}`, en: `${correctionWords[state].en}${wanted}` }, because))}
    </span>
  )
}

function Check({ item, correct }: { item: TaskItem; correct: () => void }) {
  const say = useSay()
  const { answer, finding } = item
  const text = !answer
    ? null
    : answer.value === null
      ? say(said(words.unknown, say(saidReason(answer.reason))))
      : finding
        ? `${say(finding.text)}${answer.kept ? ` · ${say(answer.reason ? said(words.accepted, answer.reason) : words.accepted)}` : ''}`
        : say(words.nothingOdd)
  return (
    <>
      {item.correction ? <Corrected correction={item.correction} /> : text}
      {item.correctable && item.correction?.state !== 'open' ? (
        <>
          {' '}
          <button type="button" className="button small" onClick={correct}>
            {say(words.askCorrection)}
            <span className="spoken-only"> {say(item.label)}</span>
          </button>
        </>
      ) : null}
    </>
  )
}
