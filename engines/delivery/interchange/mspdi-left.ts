import type { Label } from '../../../kernel/label.ts'
import { childOf, childrenOf, type Element, textOf } from '../../../kernel/xml.ts'
import { ownFields } from './mspdi-codes.ts'
import type { WorkedOn } from './mspdi-resources.ts'

const said = (count: number, zh: string, en: string): Label[] =>
  count > 0 ? [{ zh: `${count}${zh}`, en: `${count} ${en}` }] : []

const own: ReadonlySet<string | undefined> = new Set(Object.values(ownFields).map(({ alias }) => alias))

/** Fields of their own that people filled in: their names, ours apart. */
function foreignFields(project: Element, tasks: readonly Element[]): string[] {
  const used = new Set(
    tasks.flatMap((task) => childrenOf(task, 'ExtendedAttribute').map((one) => textOf(one, 'FieldID'))),
  )
  return childrenOf(childOf(project, 'ExtendedAttributes') ?? project, 'ExtendedAttribute')
    .filter((one) => used.has(textOf(one, 'FieldID')) && !own.has(textOf(one, 'Alias')))
    .map((one) => textOf(one, 'Alias') ?? textOf(one, 'FieldName') ?? textOf(one, 'FieldID')!)
}

/** What a file of Microsoft Project says and we do not keep, in words. `tasks` are those that were read of `all`. */
export function leftOut(
  project: Element,
  all: readonly Element[],
  tasks: readonly Element[],
  worked: ReadonlyMap<string, WorkedOn>,
): Label[] {
  const known = new Set(tasks.map((task) => textOf(task, 'UID')))
  const lost = tasks.flatMap((task) =>
    childrenOf(task, 'PredecessorLink').filter((link) => !known.has(textOf(link, 'PredecessorUID'))),
  )
  const resources = childrenOf(childOf(project, 'Resources') ?? project, 'Resource')
  const having = (holds: (task: Element) => boolean): number => tasks.filter(holds).length
  const fields = foreignFields(project, tasks)
  return [
    ...said(all.length - tasks.length, '个空行或停用的任务没有读入', 'empty or inactive tasks are left out'),
    ...said(lost.length, '条衔接指向文件以外的任务，没有读入', 'links lead to tasks outside the file and are left out'),
    ...said(resources.filter((one) => textOf(one, 'Name')).length, '个资源没有读入', 'resources are left out'),
    ...said(
      having((task) => worked.get(textOf(task, 'UID') ?? '')?.several === true),
      '个任务的几个人日历不同，按任务或项目的日历排',
      'tasks have people with different calendars; they are scheduled on the calendar of the task or the project',
    ),
    ...said(
      having((task) => textOf(task, 'Notes') !== undefined),
      '个任务的备注没有读入',
      'notes of tasks are left out',
    ),
    ...said(
      having((task) => Number(textOf(task, 'Cost') ?? 0) > 0),
      '个任务的费用没有读入',
      'costs of tasks are left out',
    ),
    ...said(
      having((task) => childrenOf(task, 'Baseline').some((one) => (textOf(one, 'Number') ?? '0') !== '0')),
      '个任务有第二套以上的基线，没有读入',
      'tasks have further baselines, which are left out',
    ),
    ...(fields.length > 0
      ? [
          {
            zh: `自定义域没有读入：${fields.join('、')}`,
            en: `Fields of your own are left out: ${fields.join(', ')}`,
          },
        ]
      : []),
  ]
}
