import type { Label } from '../../../kernel/label.ts'
import { type OutlineRow, outlineOf } from '../plan/outline.ts'
import { type Link, type LinkType, taskLabel } from '../scheduling/network.ts'
import { type Drawn, refuse } from './drawn.ts'
import { linkCode, readLag } from './link-code.ts'

const written = (number: string, link: Link): string => {
  const code = linkCode(link)
  return code === 'FS' ? number : number + code
}

/** What must come before each task, by its id, as planners write it: `3, 5SS+2`, by numbers of the outline. */
export function writePredecessors({ network: { tasks, links = [] } }: Drawn): ReadonlyMap<string, string> {
  const numbers = new Map(outlineOf(tasks).map(({ task, number }) => [task.id, number]))
  const into = Map.groupBy(links, ({ to }) => to)
  return new Map(
    [...into].map(([id, list]) => [id, list.map((link) => written(numbers.get(link.from)!, link)).join(', ')]),
  )
}

/** Names as they are compared: half width, small letters, without blanks and quotation marks. */
const keyOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s“”"「」『』]/gu, '')

type Steps = {
  readonly rows: readonly OutlineRow[]
  readonly byNumber: ReadonlyMap<string, OutlineRow>
  /** Several may have one name. */
  readonly byName: ReadonlyMap<string, readonly OutlineRow[]>
  /** Into how many parts commas divide a name at most. */
  readonly reach: number
}

function stepsOf(drawn: Drawn, task: string): Steps {
  const rows = outlineOf(drawn.network.tasks)
  const named = rows.flatMap((row) => {
    const { zh, en } = taskLabel(row.task)
    return [...new Set([keyOf(zh), keyOf(en)])].map((key) => ({ key, row }))
  })
  const byName = new Map<string, OutlineRow[]>()
  for (const [key, list] of Map.groupBy(named, (one) => one.key)) {
    const others = list.filter(({ row }) => row.task.id !== task)
    byName.set(
      key,
      (others.length > 0 ? others : list).map(({ row }) => row),
    )
  }
  return {
    rows,
    byNumber: new Map(rows.map((row) => [row.number, row])),
    byName,
    reach: Math.max(1, ...[...byName.keys()].map((key) => partsOf(key).length)),
  }
}

const stepOf = (who: string, { byNumber, byName }: Steps): readonly OutlineRow[] => {
  const numbered = byNumber.get(who.trim())
  return numbered ? [numbered] : (byName.get(keyOf(who)) ?? [])
}

type Read = { readonly row: OutlineRow; readonly manner: Omit<Link, 'from' | 'to'> }

/** Reads one predecessor, `3FS+2` or `主体施工`; what it cannot be is told as a sentence. */
function readOne(piece: string, steps: Steps): Read | Label {
  const whole = stepOf(piece, steps)
  const [, who = piece, letters = 'FS', behind = ''] = /^(.+?)\s*(FS|SS|FF|SF)\s*([+\-−–—].*)?$/i.exec(piece) ?? []
  const found = whole.length > 0 ? whole : stepOf(who, steps)
  const [row] = found
  if (!row) return notFound(who, steps)
  if (found.length > 1) return ambiguous(who, found)
  if (whole.length > 0) return { row, manner: { type: 'FS' } }
  const lag = behind === '' ? {} : readLag(behind)
  return lag
    ? { row, manner: { type: letters.toUpperCase() as LinkType, ...lag } }
    : {
        zh: `间隔“${behind}”看不懂，可写+2、-1d、+2周、+50%，自然日写+3ed`,
        en: `the lag “${behind}” is not understood: write +2, -1d, +2w, +50%, or +3ed for days that run on`,
      }
}

const ambiguous = (who: string, found: readonly OutlineRow[]): Label => {
  const numbers = found.map(({ number }) => number)
  return {
    zh: `有${found.length}步叫“${who}”，请写序号：${numbers.join('或')}`,
    en: `${found.length} steps have the name “${who}”: write the number, ${numbers.join(' or ')}`,
  }
}

/** Why a text names no step, and what can be written in its place. */
function notFound(who: string, { rows, byNumber }: Steps): Label {
  const [, number = '', rest = ''] = /^(\d+(?:\.\d+)*)\s*(.*)$/.exec(who) ?? []
  const step = byNumber.get(number)
  if (step && /^[+\-−–—]/.test(rest)) {
    return {
      zh: `间隔前要写衔接方式，例如${number}FS${rest}`,
      en: `a lag comes behind a type of link, for instance ${number}FS${rest}`,
    }
  }
  const [letters] = /^[a-z]+/i.exec(rest) ?? []
  if (step && letters) {
    return {
      zh: `“${letters}”不是衔接方式，可写FS、SS、FF、SF`,
      en: `“${letters}” is no type of link: write FS, SS, FF or SF`,
    }
  }
  const last = rows.findLast(({ level }) => level === 1)?.number
  return number !== '' && rest === ''
    ? {
        zh: `没有序号为${number}的一步，序号从1到${last}`,
        en: `no step has the number ${number}: they go from 1 to ${last}`,
      }
    : {
        zh: `没有叫“${who}”的一步，请写表里的序号或名称，例如3、3FS+2、主体施工FS-1d`,
        en: `no step is called “${who}”: write a number or a name of the table, for instance 3, 3FS+2, Structure FS-1d`,
      }
}

const partsOf = (text: string): RegExpExecArray[] =>
  [...text.matchAll(/[^,、;\n]+/g)].filter(([part]) => part.trim() !== '')

/**
 * Reads what must come before a task, as planners write it: `3FS+2`, `主体施工FS-1d`, several divided by commas or 、.
 * Steps are told by their number in the outline or by their name, which may hold commas itself. A `NetworkError` names
 * the place that cannot be read, and what is possible there.
 */
export function readPredecessors(text: string, drawn: Drawn, task: string): Link[] {
  const steps = stepsOf(drawn, task)
  const even = text.normalize('NFKC')
  const parts = partsOf(even)
  const links: Link[] = []
  for (let at = 0; at < parts.length; ) {
    let end = Math.min(parts.length, at + steps.reach)
    let read: Read | Label
    let piece: string
    do {
      end -= 1
      piece = even.slice(parts[at]!.index, parts[end]!.index + parts[end]![0].length).trim()
      read = readOne(piece, steps)
    } while (end > at && !('row' in read))
    const place = { zh: parts.length > 1 ? `第${at + 1}项` : '', en: parts.length > 1 ? `No. ${at + 1} ` : '' }
    if (!('row' in read)) return refuse(`${place.zh}“${piece}”：${read.zh}`, `${place.en}“${piece}”: ${read.en}`)
    const { row, manner } = read
    if (links.some(({ from, type }) => from === row.task.id && type === manner.type)) {
      const { zh, en } = taskLabel(row.task)
      refuse(
        `${place.zh}“${piece}”：“${zh}”的${manner.type}衔接写了两次`,
        `${place.en}“${piece}”: “${en}” is linked by ${manner.type} twice`,
      )
    }
    links.push({ from: row.task.id, to: task, ...manner })
    at = end + 1
  }
  return links
}

/** The plan in which a task comes behind the steps that are written and behind no others; what stays, stays as it was. */
export function followed(drawn: Drawn, { task, before }: { readonly task: string; readonly before: string }): Drawn {
  const { links = [] } = drawn.network
  const former = links.filter(({ to }) => to === task)
  const wanted = readPredecessors(before, drawn, task).map(
    (link) => former.find((one) => one.from === link.from && linkCode(one) === linkCode(link)) ?? link,
  )
  const others = links.filter(({ to }) => to !== task)
  return { ...drawn, network: { ...drawn.network, links: [...others, ...wanted] } }
}

/** What a step is put behind, in words: «把“设备安装”的前置改为2FS+3, 5». */
export function followedLabel(
  drawn: Drawn,
  { task, before }: { readonly task: string; readonly before: string },
): Label {
  const after = followed(drawn, { task, before })
  const { zh, en } = taskLabel(after.network.tasks.find(({ id }) => id === task)!)
  const codes = writePredecessors(after).get(task)
  return codes === undefined
    ? { zh: `去掉“${zh}”的前置`, en: `let “${en}” follow nothing` }
    : { zh: `把“${zh}”的前置改为${codes}`, en: `let “${en}” follow ${codes}` }
}
