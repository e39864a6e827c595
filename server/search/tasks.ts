import { collectionReaders } from '../../contract/collection/collection.ts'
import { owes, taskStates } from '../../engines/collection/collection.ts'
import { find } from '../../engines/search/find.ts'
import { foundBy } from '../../engines/search/label.ts'
import type { Typed } from '../../engines/search/typed.ts'
import { type Period, periodLabel } from '../../kernel/period.ts'
import type { TaskRow } from '../collection/tables.ts'
import { readTasks } from '../collection/task-rows.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import type { ZoneKnowledge } from '../indicators/knowledge.ts'
import { pronounce } from '../register/pronounce.ts'
import type { Viewer } from '../viewer.ts'
import type { Shelf, Thing } from './thing.ts'

const mostRead = 500

/** The tasks that the viewer may open: those of the own department or enterprise; for who oversees, of every department. */
async function tasksFor(tx: ZoneTransaction, viewer: Viewer): Promise<TaskRow[]> {
  if (collectionReaders.includes(viewer.post)) return readTasks(tx, 't.department is not null', [], mostRead)
  const [column, owner] =
    viewer.post === 'enterprise' ? ['enterprise', viewer.enterprise] : ['department', viewer.department]
  const own = owner === null ? [] : await readTasks(tx, `t.${column} = $1`, [owner], mostRead)
  return own.filter((task) => owes(task, viewer))
}

/** Collection tasks by who fills them in, by period and by state. */
export async function findTasks(
  tx: ZoneTransaction,
  viewer: Viewer,
  knowledge: ZoneKnowledge,
  typed: Typed,
): Promise<Shelf> {
  const tasks = (await tasksFor(tx, viewer)).map((task): Thing => {
    const period = periodLabel(task.period as Period)
    const who = (task.department && knowledge.departments.get(task.department)?.label) || {
      zh: task.name,
      en: task.name,
    }
    const name = { zh: `${who.zh}${period.zh}填报`, en: `${who.en}, ${period.en}: collection` }
    return {
      name: foundBy(name, pronounce),
      href: `/${viewer.zone}/collection/tasks/${task.id}`,
      note: taskStates[task.state],
      besides: [period, taskStates[task.state]].map((text) => ({ text: foundBy(text, pronounce) })),
      demonstration: task.demonstration,
    }
  })
  return {
    kind: 'task',
    label: { zh: '填报任务', en: 'Collection tasks' },
    found: find(tasks, typed),
    all: `/${viewer.zone}/collection`,
  }
}
