import { dayLabel } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import { constraintKinds, type Link } from '../scheduling/network.ts'
import { type Drawn, nameOf, taskOf } from './drawn.ts'
import type { Edit, Shift } from './edit.ts'
import { linkCode } from './link-code.ts'
import { followedLabel } from './predecessors.ts'

const shifts: Readonly<Record<Shift | 'remove' | 'promise', Label>> = {
  raise: { zh: '上移', en: 'move up' },
  lower: { zh: '下移', en: 'move down' },
  indent: { zh: '降级', en: 'indent' },
  outdent: { zh: '升级', en: 'outdent' },
  remove: { zh: '删除', en: 'delete' },
  promise: { zh: '改以它守承诺', en: 'let the promise be kept by' },
}

const dayCount = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`

/** What an edit does, as it is offered to be undone: «把“主体施工”延长3天». `before` is the plan that it changes. */
export function editLabel(edit: Edit, before: Drawn): Label {
  switch (edit.kind) {
    case 'replace':
      return edit.source
    case 'add':
      return { zh: `添加“${edit.name}”`, en: `add “${edit.name}”` }
    case 'link':
      return linkLabel(before, edit.link, edit.former === undefined)
    case 'follow':
      return followedLabel(before, edit)
    case 'unlink': {
      const path = pathOf(before, edit)
      return { zh: `断开“${path.zh}”`, en: `unlink “${path.en}”` }
    }
    default:
      return ofTask(edit, before)
  }
}

function ofTask(edit: Exclude<Edit, { kind: 'replace' | 'add' | 'link' | 'unlink' | 'follow' }>, before: Drawn): Label {
  const { zh, en } = nameOf(before, edit.task)
  switch (edit.kind) {
    case 'move': {
      if (edit.start === null) return { zh: `把“${zh}”放到最早`, en: `begin “${en}” as early as it can` }
      const day = dayLabel(edit.start)
      return { zh: `把“${zh}”移到${day.zh}开始`, en: `begin “${en}” on ${day.en}` }
    }
    case 'last': {
      const more = Math.round((edit.days - (taskOf(before, edit.task).duration ?? 0)) * 100) / 100
      return more >= 0
        ? { zh: `把“${zh}”延长${more}天`, en: `lengthen “${en}” by ${dayCount(more)}` }
        : { zh: `把“${zh}”缩短${-more}天`, en: `shorten “${en}” by ${dayCount(-more)}` }
    }
    case 'constrain': {
      if (!edit.constraint) return { zh: `去掉“${zh}”的时间要求`, en: `drop the constraint of “${en}”` }
      const kind = constraintKinds[edit.constraint.kind]
      const { on = '' } = edit.constraint
      return { zh: `“${zh}”${kind.zh.replace('…', on)}`, en: `“${en}”: ${kind.en.toLowerCase()} ${on}`.trimEnd() }
    }
    case 'rename':
      return { zh: `把“${zh}”改名为“${edit.name.trim()}”`, en: `rename “${en}” to “${edit.name.trim()}”` }
    default: {
      const shift = shifts[edit.kind]
      return { zh: `把“${zh}”${shift.zh}`, en: `${shift.en} “${en}”` }
    }
  }
}

function pathOf(drawn: Drawn, { from, to }: Pick<Link, 'from' | 'to'>): Label {
  const [one, other] = [nameOf(drawn, from), nameOf(drawn, to)]
  return { zh: `${one.zh} → ${other.zh}`, en: `${one.en} → ${other.en}` }
}

function linkLabel(drawn: Drawn, link: Link, isNew: boolean): Label {
  const path = pathOf(drawn, link)
  const code = linkCode(link)
  const how = code === 'FS' ? '' : ` ${code}`
  return isNew
    ? { zh: `衔接“${path.zh}”${how}`, en: `link “${path.en}”${how}` }
    : { zh: `把“${path.zh}”改为${code}`, en: `make “${path.en}” ${code}` }
}
