import type { Unsure } from './certainty.ts'
import type { Day } from './day.ts'
import type { Label } from './label.ts'

/** The paper on which something is held to be right. */
export type Paper = {
  readonly title: string
  readonly issuer: string | null
  readonly number: string | null
  readonly clause: string | null
  readonly note: string | null
}

/** What is asked of a paper, as people call it. */
export const paperWords = {
  title: { zh: '文件名称', en: 'Document' },
  issuer: { zh: '发文机关', en: 'Issued by' },
  number: { zh: '文号', en: 'Number' },
  clause: { zh: '条款', en: 'Clause' },
  note: { zh: '说明', en: 'Note' },
} as const satisfies Record<keyof Paper, Label>

/** A zone held something of an edition against the paper: who, when, and what the paper says where it says another. */
export type Confirmation = {
  readonly edition: string
  readonly item: string
  readonly paper: Paper
  /** One for each recalled value; none where the paper says the same. */
  readonly values: readonly string[] | null
  readonly by: string
  readonly on: Day
}

/** A value as it is recalled. */
export type RecalledValue = {
  readonly label: Label
  readonly kind: 'number' | 'day' | 'text'
  readonly value: string
  readonly unit: string | null
}

/** Something of an edition that no text vouches for: a condition, a part of a score, a value of its frame. */
export type Confirmable = {
  readonly edition: string
  readonly item: string
  readonly label: Label
  readonly certainty: Unsure
  /** What the paper may say otherwise; empty where it holds or does not. */
  readonly values: readonly RecalledValue[]
  /** What the values add up to, where they are parts of a whole. */
  readonly total?: number
}

type Placed = Pick<Confirmable, 'edition' | 'item'>

export const confirmationOf = ({ edition, item }: Placed, among: readonly Confirmation[]): Confirmation | undefined =>
  among.find((one) => one.edition === edition && one.item === item)

/** Those that the zone has not confirmed; none: results may be published. */
export const notConfirmed = <One extends Placed>(all: readonly One[], confirmations: readonly Confirmation[]): One[] =>
  all.filter((one) => !confirmationOf(one, confirmations))

/** 《办法》国科发火〔2016〕32号第十一条 */
export const paperText = ({ title, issuer, number, clause }: Paper): string =>
  [`《${title.replace(/^《(.*)》$/, '$1')}》`, issuer, number, clause].filter(Boolean).join(' ')

/** What people do with what is recalled, and what they read where it was done. */
export const confirmationWords = {
  open: { zh: '待核', en: 'To be verified' },
  recalled: { zh: '记录值', en: 'Recalled' },
  confirmed: { zh: '已由本区核定', en: 'Confirmed by the zone' },
  confirm: { zh: '核定', en: 'Confirm' },
  withdraw: { zh: '撤回核定', en: 'Withdraw' },
  why: { zh: '撤回的理由', en: 'Why it is withdrawn' },
  see: { zh: '逐处查看', en: 'See them' },
  all: { zh: '已全部核定', en: 'All confirmed' },
} as const satisfies Record<string, Label>

/** 已由本区核定 · 国科发火〔2016〕32号 · 2024-06-30 */
export function confirmedText({ paper, on }: Pick<Confirmation, 'paper' | 'on'>): Label {
  const told = `${paper.number ?? paperText(paper)} · ${on}`
  const { zh, en } = confirmationWords.confirmed
  return { zh: `${zh} · ${told}`, en: `${en} · ${told}` }
}

/** Whether results may be published, with how much is open. */
export const publishableText = (open: number): Label =>
  open === 0
    ? { zh: '已全部核定，结果可以公布', en: 'All confirmed: results may be published' }
    : {
        zh: `还有${open}处待核，核定前结果不得公布`,
        en: `${open} to be verified; nothing is published before they are`,
      }
