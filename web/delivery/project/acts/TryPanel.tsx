import './TryPanel.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { tryMove } from '../../../../contract/delivery/ledger.ts'
import type { ProjectPage, TaskOnPage } from '../../../../contract/delivery/project.ts'
import { type Day, isDay } from '../../../../kernel/day.ts'
import { CallError, call } from '../../../api.ts'
import { useSay } from '../../../app/language.ts'
import { Field } from '../../../parts/form/Field.tsx'
import { RuleSection } from '../../../parts/page/Section.tsx'
import { TryAnswer } from './TryAnswer.tsx'
import { words } from './words.ts'
import { movedBy, workingDaysTo } from './working-days.ts'

export type Trial = { readonly task: string; readonly edge: 'start' | 'finish'; readonly day: string }

/** The trial with which a task is taken up: nothing is moved yet. */
export const trialOf = (task: TaskOnPage): Trial => ({ task: task.id, edge: 'finish', day: task.finish })

/** The step that a trial begins with: the first critical one that is not done. */
export const firstMovable = (tasks: readonly TaskOnPage[]): TaskOnPage | undefined =>
  tasks.find(({ critical, state }) => critical && state !== 'finished') ??
  tasks.find(({ state }) => state !== 'finished')

/** What a trial moves; nothing is written. Asked only where the day is another one. */
export function useTrial(page: ProjectPage, on: string | undefined, trial: Trial | null) {
  const task = page.tasks.find(({ id }) => id === trial?.task)
  const moves = trial !== null && task !== undefined && isDay(trial.day) && trial.day !== task[trial.edge]
  return useQuery({
    queryKey: [tryMove.id, page.id, page.asOf, trial],
    queryFn: ({ signal }) =>
      call(
        tryMove,
        {
          params: { project: page.id },
          query: on ? { on } : {},
          body: { task: trial!.task, [trial!.edge]: trial!.day },
        },
        signal,
      ),
    enabled: moves,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 60_000,
  })
}

const reach = 60

/** Moves one date of one step and shows everything that moves with it. */
export function TryPanel({
  page,
  trial,
  change,
  answer,
  close,
}: {
  page: ProjectPage
  trial: Trial
  change: (trial: Trial) => void
  answer: ReturnType<typeof useTrial>
  close: () => void
}) {
  const say = useSay()
  const movable = page.tasks.filter(({ state }) => state !== 'finished')
  const task = page.tasks.find(({ id }) => id === trial.task)!
  const base = task[trial.edge] as Day
  const by = isDay(trial.day) ? workingDaysTo(base, trial.day, reach) : 0
  const refused = answer.error instanceof CallError ? say(answer.error.sentence) : null
  const still = trial.day === base
  return (
    <RuleSection
      title={say(words.tryTitle)}
      note={say(words.tryNote)}
      side={
        <button type="button" className="plain-link" onClick={close}>
          {say(words.close)}
        </button>
      }
    >
      <div className="try-panel">
        <form className="try-form" onSubmit={(event) => event.preventDefault()} aria-label={say(words.tryTitle)}>
          <Field label={say(words.task)}>
            {(control) => (
              <select
                {...control}
                value={trial.task}
                onChange={(event) => change(trialOf(movable.find(({ id }) => id === event.target.value)!))}
              >
                {movable.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {say(label)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <div className="try-days">
            <Field label={say(words.edge)}>
              {(control) => (
                <select
                  {...control}
                  value={trial.edge}
                  onChange={(event) => {
                    const edge = event.target.value as Trial['edge']
                    change({ ...trial, edge, day: task[edge] })
                  }}
                >
                  {task.state === 'open' ? <option value="start">{say(words.start)}</option> : null}
                  <option value="finish">{say(words.finish)}</option>
                </select>
              )}
            </Field>
            <Field label={say(words.until)} error={refused}>
              {(control) => (
                <input
                  {...control}
                  type="date"
                  value={trial.day}
                  onChange={(event) => change({ ...trial, day: event.target.value })}
                />
              )}
            </Field>
          </div>
          <MoveBy by={by} change={(days) => change({ ...trial, day: movedBy(base, days) })} />
        </form>
        <TryAnswer answer={still ? undefined : answer.data} still={still} old={answer.isPlaceholderData} />
      </div>
    </RuleSection>
  )
}

function MoveBy({ by, change }: { by: number; change: (days: number) => void }) {
  const say = useSay()
  return (
    <Field label={say(words.by)} beside={`${by > 0 ? '+' : by < 0 ? '−' : ''}${Math.abs(by)}`}>
      {(control) => (
        <input
          {...control}
          type="range"
          min={-reach}
          max={reach}
          value={by}
          onChange={(event) => change(Number(event.target.value))}
        />
      )}
    </Field>
  )
}
