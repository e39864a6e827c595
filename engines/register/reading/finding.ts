import type { Label } from '../../../kernel/label.ts'

/** `must`: the row cannot be taken until it is changed. `look`: taken as read unless changed. `tidied`: put in order. */
export const severities = {
  must: { zh: '必须改', en: 'Must be changed' },
  look: { zh: '请看一眼', en: 'Please look' },
  tidied: { zh: '已自动整理', en: 'Put in order' },
} as const satisfies Record<string, Label>
export type Severity = keyof typeof severities

/** One cell that was not simply taken over: where it stands, what stood there, what was read, what to do. */
export type Finding = {
  readonly severity: Severity
  /** What kind of finding it is; counted and remembered under this name. */
  readonly code:
    | 'unreadable'
    | 'required'
    | 'choice'
    | 'qualified'
    | 'date-precision'
    | 'date-serial'
    | 'date-text'
    | 'date-ambiguous'
    | 'planned'
    | 'missing'
    | 'tidied-number'
    | 'tidied-text'
    | 'rounded'
    | 'own-unit'
    | 'credit-code'
    | 'long-number'
    | 'sum'
    | 'ratio'
    | 'reference'
    | 'duplicate'
    | 'existing'
    | 'fault'
    | 'ignored-cell'
  readonly row: number
  readonly address: string
  readonly field: string | null
  readonly label: Label
  readonly original: string
  readonly reading: Label
  readonly action: Label
}

export const sentence = (zh: string, en: string): Label => ({ zh, en })

const asIs = sentence('照存', 'Keep as read')
const correct = sentence('改成对的值，或者跳过这一行', 'Correct it, or skip the row')

type Place = Pick<Finding, 'row' | 'address' | 'field' | 'label' | 'original'>

export const mustChange = (place: Place, code: Finding['code'], reading: Label, action: Label = correct): Finding => ({
  ...place,
  severity: 'must',
  code,
  reading,
  action,
})
export const pleaseLook = (place: Place, code: Finding['code'], reading: Label, action: Label = asIs): Finding => ({
  ...place,
  severity: 'look',
  code,
  reading,
  action,
})
export const putInOrder = (place: Place, code: Finding['code'], reading: Label): Finding => ({
  ...place,
  severity: 'tidied',
  code,
  reading,
  action: asIs,
})
