import type { Task } from '../scheduling/network.ts'
import { type Drawn, type Happened, nameOf, refuse, taskOf } from './drawn.ts'
import type { Shift } from './edit.ts'

/** Where the rows of a task and all that belongs to it begin and end; summaries stand before their parts. */
function blockOf(tasks: readonly Task[], id: string): { readonly from: number; readonly to: number } {
  const from = tasks.findIndex((task) => task.id === id)
  const inside = new Set([id])
  let to = from + 1
  for (; to < tasks.length; to += 1) {
    const { id: own, parent } = tasks[to]!
    if (parent === undefined || !inside.has(parent)) break
    inside.add(own)
  }
  return { from, to }
}

const withTasks = (drawn: Drawn, tasks: Task[]): Drawn => ({ ...drawn, network: { ...drawn.network, tasks } })

export function added(
  drawn: Drawn,
  { task: id, name, behind }: { readonly task: string; readonly name: string; readonly behind: string | null },
): Drawn {
  const { tasks } = drawn.network
  const parent = behind === null ? undefined : taskOf(drawn, behind).parent
  const at = behind === null ? tasks.length : blockOf(tasks, behind).to
  const task = { id, name, duration: 1, ...(parent !== undefined && { parent }) }
  return withTasks(drawn, tasks.toSpliced(at, 0, task))
}

/** A task goes with all that belongs to it and with its links; what was promised or reported stays. */
export function removed(drawn: Drawn, id: string, happened: Happened): Drawn {
  taskOf(drawn, id)
  const { tasks, links = [] } = drawn.network
  const { from, to } = blockOf(tasks, id)
  const gone = new Set(tasks.slice(from, to).map((task) => task.id))
  const reported = [...gone].find((one) => happened.has(one))
  if (reported !== undefined) {
    const { zh, en } = nameOf(drawn, reported)
    refuse(`“${zh}”已有旬报，不能删除`, `“${en}” has been reported on and cannot be deleted`)
  }
  if (gone.has(drawn.promised)) {
    const { zh, en } = nameOf(drawn, drawn.promised)
    refuse(
      `“${zh}”是承诺的节点，请先改以另一节点为准，再删除`,
      `“${en}” keeps the promise: let another step keep it first`,
    )
  }
  const kept = withTasks(drawn, tasks.toSpliced(from, to - from))
  const left = links.filter((link) => !gone.has(link.from) && !gone.has(link.to))
  return links.length === left.length ? kept : { ...kept, network: { ...kept.network, links: left } }
}

export function shifted(drawn: Drawn, id: string, shift: Shift, happened: Happened): Drawn {
  const task = taskOf(drawn, id)
  const { zh, en } = nameOf(drawn, id)
  const { tasks } = drawn.network
  const { from, to } = blockOf(tasks, id)
  const block = tasks.slice(from, to)
  const family = tasks.filter(({ parent }) => parent === task.parent)
  const place = family.indexOf(task)
  const before = family[place - 1]
  const rest = tasks.toSpliced(from, to - from)
  const putBehind = (other: string, moved: readonly Task[]): Drawn =>
    withTasks(drawn, rest.toSpliced(blockOf(rest, other).to, 0, ...moved))
  if (shift === 'raise') {
    if (!before) return refuse(`“${zh}”已是同级的第一项`, `“${en}” is the first of its level`)
    const at = rest.findIndex((one) => one.id === before.id)
    return withTasks(drawn, rest.toSpliced(at, 0, ...block))
  }
  if (shift === 'lower') {
    const behind = family[place + 1]
    return behind
      ? putBehind(behind.id, block)
      : refuse(`“${zh}”已是同级的最后一项`, `“${en}” is the last of its level`)
  }
  if (shift === 'outdent') {
    if (task.parent === undefined) return refuse(`“${zh}”已在最上一级`, `“${en}” is on the topmost level`)
    const { parent: _, ...outer } = task
    const above = taskOf(drawn, task.parent).parent
    return putBehind(task.parent, [above === undefined ? outer : { ...outer, parent: above }, ...block.slice(1)])
  }
  if (!before) return refuse(`“${zh}”上面没有同级的任务，不能降级`, `No task of its level stands above “${en}”`)
  if (happened.has(before.id)) {
    const above = nameOf(drawn, before.id)
    refuse(`“${above.zh}”已有旬报，不能变成汇总任务`, `“${above.en}” has been reported on and cannot become a summary`)
  }
  return withTasks(drawn, tasks.with(from, { ...task, parent: before.id }))
}
