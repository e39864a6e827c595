import { type Day, dayLabel } from '../../kernel/day.ts'
import type { Label } from '../../kernel/label.ts'
import type { PaperParagraph, WrittenPaper } from '../delivery/problems/written-paper.ts'
import type { ListedEnterprise } from './batch/history.ts'

/** What the paper of a public list is about. */
export type PublicList = {
  readonly zone: Label
  readonly title: Label
  /** Title and number of the rules. */
  readonly rules: string
  readonly on: Day
  readonly until: Day
  /** Working days of publicity. */
  readonly days: number
  readonly list: readonly ListedEnterprise[]
  /** Those of the list against whom an objection was upheld since. */
  readonly struck: ReadonlySet<string>
  readonly office: Label
  readonly demonstration: boolean
}

const paragraph = (about: string, kind: PaperParagraph['kind'], zh: string, en: string): PaperParagraph => ({
  about,
  kind,
  text: { zh, en },
})

/** The list as a paper: what is made public and for how long, who is on it, how one objects. */
export function writePublicList(given: PublicList): WrittenPaper {
  const { zone, title, rules, on, until, days, list, struck, office, demonstration } = given
  const [from, to] = [dayLabel(on), dayLabel(until)]
  const rows = list.map(({ enterprise, name, creditCode }, at): PaperParagraph => {
    const out = struck.has(enterprise)
    const code = creditCode ? `（${creditCode}）` : ''
    return paragraph(
      enterprise,
      'body',
      `${at + 1}.${name}${code}${out ? '：异议成立，不予认定' : ''}`,
      `${at + 1}. ${name}${creditCode ? ` (${creditCode})` : ''}${out ? ': struck off, an objection was upheld' : ''}`,
    )
  })
  return {
    day: on,
    title: {
      zh: `关于${zone.zh}${title.zh}拟推荐名单的公示`,
      en: `${zone.en}: public list of enterprises recommended as ${title.en}`,
    },
    addressee: { zh: '', en: '' },
    paragraphs: [
      ...(demonstration
        ? [paragraph('demonstration', 'body', '（演示数据，不作依据。）', '(Demonstration data, not to be relied on.)')]
        : []),
      paragraph(
        'what',
        'body',
        `按照${rules}，经企业申报、部门审核，拟推荐${list.length}家企业为${title.zh}，现予公示。公示期${days}个工作日，自${from.zh}起至${to.zh}止。`,
        `Under ${rules}, ${list.length} enterprises are recommended as ${title.en}. The list is public for ${days} working days, from ${from.en} to ${to.en}.`,
      ),
      paragraph(
        'how',
        'body',
        `对名单有异议的，请在公示期内向${office.zh}书面提出，写明事实和理由；单位加盖公章，个人签署真实姓名并留联系方式。`,
        `Who objects writes to ${office.en} within that time, with facts and reasons, signed.`,
      ),
      paragraph('list', 'heading', '拟推荐名单', 'The list'),
      ...rows,
    ],
  }
}
