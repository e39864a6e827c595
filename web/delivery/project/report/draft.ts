import { z } from 'zod'
import { type ReportForm, reportForm } from '../../../../contract/delivery/project.ts'
import { position } from '../../../../engines/delivery/doubts/site.ts'
import { dropKept, keep, readKept } from '../../../app/offline/kept.ts'

const taskDraft = z.object({
  percent: z.number().nullable(),
  started: z.string().nullable(),
  finished: z.string().nullable(),
  /** What stands in the field and is no percentage. */
  unread: z.string().optional(),
})
export type TaskDraft = z.infer<typeof taskDraft>

const photoDraft = z.object({
  /** Under which the picture is kept on this device; of one that was added, the same as its id. */
  key: z.string(),
  /** Null until it was added. */
  id: z.string().nullable(),
  taken: z.string().nullable(),
  position: position.nullable(),
})
export type PhotoDraft = z.infer<typeof photoDraft>

const draft = z.object({
  form: reportForm,
  tasks: z.record(z.string(), taskDraft),
  invested: z.string(),
  /** Null: nothing is stuck. */
  stuck: z.string().nullable(),
  /** Why an odd sum is right. */
  note: z.string().default(''),
  photos: z.array(photoDraft).default([]),
  /** Handed in while there was no connection: to be sent when it is back. */
  waiting: z.boolean(),
})
export type Draft = z.infer<typeof draft>

const keyOf = (account: string, project: string): string => `jixia.ten-day-report.${account}.${project}`

/** A report as it is known before anybody writes: what was reported of these ten days, or what was last. */
export const freshDraft = (form: ReportForm): Draft => ({
  form,
  tasks: Object.fromEntries(
    form.tasks.map(({ id, last, percent, started, finished }) => [id, { percent: percent ?? last, started, finished }]),
  ),
  invested: form.invested ?? '',
  stuck: form.stuck,
  note: form.note ?? '',
  photos: form.photos.map(({ id, taken, position }) => ({ key: id, id, taken, position })),
  waiting: false,
})

/** What was written of the ten days of a form; of former ones only what waits to be sent. */
export const writtenFor = (form: ReportForm, kept: Draft | null): Draft | null =>
  kept && (kept.form.period === form.period || kept.waiting) ? kept : null

/** What was written upon the form as it is known now; nothing written is a fresh report. */
export function draftOn(form: ReportForm, written: Draft | null): Draft {
  if (!written) return freshDraft(form)
  return written.form.period === form.period ? { ...written, form } : written
}

/** What was written on this device and not yet sent; null where there is none or it cannot be read. */
export const readDraft = (account: string, project: string): Draft | null => readKept(keyOf(account, project), draft)

/** Keeps a draft on this device; false where the browser does not let it. */
export const keepDraft = (account: string, project: string, given: Draft): boolean =>
  keep(keyOf(account, project), given)

export const dropDraft = (account: string, project: string): void => dropKept(keyOf(account, project))

/** What goes to the server: only what was said; a step nobody spoke of is left out. `photos` are ids. */
export function bodyOf({ form, tasks, invested, stuck, note }: Draft, photos: readonly string[]) {
  return {
    period: form.period,
    tasks: form.tasks.flatMap(({ id, milestone }) => {
      const { percent, started, finished } = tasks[id] ?? { percent: null, started: null, finished: null }
      if (milestone) return finished === null ? [] : [{ task: id, finished }]
      if (percent === null && started === null) return []
      return [
        {
          task: id,
          ...(percent === null ? {} : { percent }),
          ...(started === null ? {} : { started }),
          ...(finished === null ? {} : { finished }),
        },
      ]
    }),
    ...(invested.trim() === '' ? {} : { invested: invested.trim() }),
    ...(stuck === null ? {} : { stuck: stuck.trim() }),
    ...(note.trim() === '' ? {} : { note: note.trim() }),
    photos: [...photos],
  }
}

/** Whether what is written of a step cannot be read as a percentage. */
export const hasUnread = ({ tasks }: Draft): boolean => Object.values(tasks).some(({ unread }) => unread !== undefined)
