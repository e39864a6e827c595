import type { GivenConfirmations } from '../../../contract/parts/confirmation.ts'
import { type Paper, paperWords } from '../../../kernel/confirmation.ts'
import { type AskedField, givenBy, type Typed } from '../form/asked-fields.ts'

const optional: readonly (keyof Paper)[] = ['issuer', 'note']
const order: readonly (keyof Paper)[] = ['title', 'number', 'clause', 'issuer', 'note']

/** What is asked of the paper by which something is confirmed. */
export const paperFields: readonly AskedField<keyof Paper>[] = order.map((id) => ({
  id,
  label: paperWords[id],
  kind: 'line',
  needed: !optional.includes(id),
}))

type GivenPaper = Omit<GivenConfirmations, 'items'>

/** The paper as it was typed. */
export const paperBy = (typed: Typed): GivenPaper => givenBy(paperFields, typed) as unknown as GivenPaper
