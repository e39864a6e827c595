import type { Accumulation, Frequency } from '../../engines/indicators/indicator.ts'

/** What enterprises report of themselves: who owes it, how often, and which fields of the register it renews. */
export type EnterpriseRound = {
  /** The register that the enterprises stand in. */
  readonly kind: string
  /** FEEL over the fields of the register: who owes the report. */
  readonly where: string
  readonly frequency: Frequency
  readonly fields: readonly { readonly field: string; readonly accumulation: Accumulation }[]
}

/** The yearly report of high-tech enterprises; each number is brought along from the register as it stands. */
export const enterpriseRound: EnterpriseRound = {
  kind: 'enterprise',
  where: '登记状态 = "存续" and list contains(梯度, "高新技术企业")',
  frequency: 'year',
  fields: [
    { field: 'revenue', accumulation: 'flow' },
    { field: 'research_spending', accumulation: 'flow' },
    { field: 'staff', accumulation: 'stock' },
    { field: 'researchers', accumulation: 'stock' },
  ],
}
