/** What an input or an output holds, as DMN names it. */
export const dmnTypes = ['number', 'string', 'boolean', 'date'] as const
export type DmnType = (typeof dmnTypes)[number]

/** Which of the rules that hold counts; of the seven of DMN these leave no choice open. */
export const hitPolicies = ['UNIQUE', 'ANY', 'FIRST'] as const
export type HitPolicy = (typeof hitPolicies)[number]

/** A column: a FEEL expression over facts, against which every rule holds a test. */
export type TableInput = { readonly expression: string; readonly type?: DmnType; readonly label?: string }
export type TableOutput = { readonly name: string; readonly type?: DmnType; readonly otherwise?: string }

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
  /** The facts that its expressions read. */
  readonly facts: readonly { readonly name: string; readonly type?: DmnType }[]
  readonly inputs: readonly TableInput[]
  readonly outputs: readonly TableOutput[]
  readonly rules: readonly TableRule[]
}

/** The test that holds for everything. */
export const anything = '-'
