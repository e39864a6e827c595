import type { Label } from '../../../kernel/label.ts'
import { type Drawn, type Happened, refuse } from '../editing/drawn.ts'
import { outlineOf } from '../plan/outline.ts'
import { readMspdi } from './mspdi-read.ts'

/** A file of more characters is not read: a plan of 2,000 steps takes about a quarter of them. */
export const mostCharacters = 32 << 20

/** A file of Microsoft Project as a plan to be drawn, and what of it was not understood. */
export type ReadPlan = { readonly drawn: Drawn; readonly left: readonly Label[] }

/**
 * Reads Microsoft Project XML in place of a plan: nothing is recorded by it. What was reported stands, whatever the file
 * says of it. The promise is kept by the step that the file names, else the same as before, else the last that nothing
 * follows. What is no such file is refused with a `NetworkError`.
 */
export function readProjectFile(text: string, former: Drawn, happened: Happened): ReadPlan {
  if (text.length > mostCharacters) {
    const most = mostCharacters >> 20
    refuse(`文件太大，至多${most} MB`, `The file is too large: at most ${most} MB`)
  }
  const { network, promised: named, left } = readMspdi(text)
  const rows = outlineOf(network.tasks)
  const leaves = rows.filter((row) => !row.isSummary).map(({ task }) => task.id)
  if (leaves.length === 0) refuse('文件里没有任务', 'The file has no tasks')
  const followed = new Set(network.links?.map(({ from }) => from))
  const last = leaves.findLast((id) => !followed.has(id)) ?? leaves.at(-1)!
  const known = [named, former.promised].find((id) => id !== undefined && leaves.includes(id))
  const promised = known ?? last
  const { name } = rows.find(({ task }) => task.id === promised)!.task
  const told = typeof name === 'object' ? name : { zh: name ?? promised, en: name ?? promised }
  const { id: _id, name: _name, ...read } = network
  const { id, name: own } = former.network
  return {
    drawn: {
      network: {
        ...(id !== undefined && { id }),
        ...(own !== undefined && { name: own }),
        ...read,
        tasks: network.tasks.map(({ actual, ...task }) =>
          actual && !happened.has(task.id) ? { ...task, actual } : task,
        ),
      },
      promised,
    },
    left: known
      ? left
      : [
          ...left,
          {
            zh: `文件没有说哪一步守承诺，暂以“${told.zh}”为准，请核对`,
            en: `The file does not say which step keeps the promise; “${told.en}” is taken: check it`,
          },
        ],
  }
}
