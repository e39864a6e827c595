/** What an input or an output holds, as DMN names it. */
export const dmnTypes = ['number', 'string', 'boolean', 'date'] as const
export type DmnType = (typeof dmnTypes)[number]

/** Which of the rules that hold counts; of the seven of DMN these come to one value. */
export const hitPolicies = ['UNIQUE', 'ANY', 'FIRST', 'PRIORITY', 'COLLECT'] as const
export type HitPolicy = (typeof hitPolicies)[number]

/** What COLLECT makes of the outputs of all rules that hold. */
export const aggregations = ['SUM', 'MIN', 'MAX', 'COUNT'] as const
export type Aggregation = (typeof aggregations)[number]

/** A column: a FEEL expression over facts, against which every rule holds a test. */
export type TableInput = { readonly expression: string; readonly type?: DmnType; readonly label?: string }
export type TableOutput = {
  readonly name: string
  readonly type?: DmnType
  readonly otherwise?: string /** What may come out, the first before the others with PRIORITY. */
  readonly values?: readonly string[]
}

/** A row: a unary test for every input (`>= 5`, `[1..3)`, `"甲", "乙"`, `-`), an expression for every output. */
export type TableRule = {
  readonly tests: readonly string[]
  readonly outputs: readonly string[]
  readonly note?: string
}

/** A decision table, as DMN 1.5 has it. */
export type DecisionTable = {
  readonly name: string
  readonly hitPolicy: HitPolicy
  /** With COLLECT. */
  readonly aggregation?: Aggregation
  /** The facts that its expressions read. */
  readonly facts: readonly { readonly name: string; readonly type?: DmnType }[]
  readonly inputs: readonly TableInput[]
  readonly outputs: readonly TableOutput[]
  readonly rules: readonly TableRule[]
}

/** The test that holds for everything. */
export const anything = '-'
