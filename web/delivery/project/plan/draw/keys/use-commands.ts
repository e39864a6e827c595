import { type KeyboardEvent, useState } from 'react'
import { lastBy, moveBy } from '../../../../../../engines/delivery/editing/dates.ts'
import type { Label } from '../../../../../../kernel/label.ts'
import { useSay } from '../../../../../app/language.ts'
import { type StepRow, taskName } from '../grid/rows.ts'
import { additionOf } from '../state/step-id.ts'
import type { Drawing } from '../state/use-drawing.ts'
import { words } from '../words.ts'
import { type Command, commandOf } from './keys.ts'

/** Brings the focus back to a row once it is drawn. */
export const focusRow = (task: string): void => {
  requestAnimationFrame(() => {
    const row = document.getElementById(`step-${task}`)
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
}

const linkingLabel = (from: Label): Label => ({
  zh: `从“${from.zh}”连到哪一步：↑ ↓ 选行，回车连上，Esc 放弃`,
  en: `Link “${from.en}” to which step: ↑ ↓ choose, Enter links, Esc gives it up`,
})
const givenUp: Label = { zh: '没有连', en: 'Not linked' }

/** What keys and buttons do to the chosen row; rows that are folded away are passed over. */
export function useCommands(
  drawing: Drawing,
  rows: readonly StepRow[],
  {
    edition,
    folded,
    fold,
  }: { edition: number; folded: ReadonlySet<string>; fold: (folded: ReadonlySet<string>) => void },
) {
  const say = useSay()
  const [editing, setEditing] = useState(false)
  const { settled, chosen, choose, linking, setLinking, run } = drawing
  const place = rows.findIndex(({ task }) => task.id === chosen)
  const row = rows[place]

  const go = (to: number): void => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, to))]
    if (!next) return
    choose(next.task.id)
    drawing.chooseLink(null)
    focusRow(next.task.id)
  }
  const setFold = (task: string, shut: boolean): void =>
    fold(new Set(shut ? [...folded, task] : [...folded].filter((one) => one !== task)))

  function add(): void {
    const addition = additionOf(drawing.now, edition, say(words.newStep), chosen)
    if (!run(addition)) return
    choose(addition.task)
    setEditing(true)
  }

  function link(): void {
    if (!row) return
    if (linking === null) {
      setLinking(row.task.id)
      drawing.say({ text: linkingLabel(taskName(row.task)), refused: false })
      return
    }
    if (linking !== row.task.id && run({ kind: 'link', link: { from: linking, to: row.task.id, type: 'FS' } }))
      drawing.chooseLink({ from: linking, to: row.task.id, type: 'FS' })
    setLinking(null)
  }

  function remove(): void {
    if (drawing.link) {
      if (run({ kind: 'unlink', ...drawing.link })) drawing.chooseLink(null)
    } else if (row && run({ kind: 'remove', task: row.task.id })) {
      const next = rows[place + 1] ?? rows[place - 1]
      if (next) choose(next.task.id)
    }
  }

  /** Does what a key asks for; false where nothing is to be done about it. */
  function obey(command: Command): boolean {
    if (command === 'undo') drawing.undo()
    else if (command === 'redo') drawing.redo()
    else if (command === 'leave') {
      if (linking === null) return false
      setLinking(null)
      drawing.say({ text: givenUp, refused: false })
    } else if (command === 'add') add()
    else if (command === 'up') go(place - 1)
    else if (command === 'down') go(place + 1)
    else if (command === 'first') go(0)
    else if (command === 'last') go(rows.length - 1)
    else if (!row) return false
    else return obeyOf(row, command)
    return true
  }

  function obeyOf(own: StepRow, command: Command): boolean {
    const task = own.task.id
    if (command === 'edit') linking === null ? setEditing(true) : link()
    else if (command === 'link') link()
    else if (command === 'remove') remove()
    else if (command === 'earlier' || command === 'later') run(moveBy(settled, task, command === 'later' ? 1 : -1))
    else if (command === 'shorter' || command === 'longer') run(lastBy(settled, task, command === 'longer' ? 1 : -1))
    else if (command === 'fold' || command === 'unfold') {
      if (!own.isSummary) return false
      setFold(task, command === 'fold')
    } else if (command === 'raise' || command === 'lower' || command === 'indent' || command === 'outdent')
      run({ kind: command, task })
    return true
  }

  function pressed(event: KeyboardEvent): void {
    const command = commandOf(event)
    if (!command || !obey(command)) return
    event.preventDefault()
    event.stopPropagation()
    const now = document.activeElement
    if (now instanceof HTMLElement && now.closest('.draw-grid') && chosen && command !== 'edit' && command !== 'add')
      requestAnimationFrame(() => {
        if (document.activeElement === document.body || document.activeElement?.closest('.draw-grid'))
          document.querySelector<HTMLElement>('.draw-grid tr.chosen')?.focus({ preventScroll: true })
      })
  }

  /** Keys that are pressed beside the rows: only what is done to the whole plan, and never while somebody writes. */
  function elsewhere(event: KeyboardEvent): void {
    const command = commandOf(event)
    const writes = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)
    if (writes || (command !== 'undo' && command !== 'redo')) return
    obey(command)
    event.preventDefault()
  }

  const turn = (task: string): void => setFold(task, !folded.has(task))

  return { editing, setEditing, turn, add, pressed, elsewhere }
}

export type Commands = ReturnType<typeof useCommands>
