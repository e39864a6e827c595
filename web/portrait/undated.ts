import type { RungShown } from '../../contract/ladder/answer.ts'
import type { Linked } from './linked.ts'

/** The register of grants, each with its day. */
export const titleRegister = 'enterprise_title'

/** Titles that are held and that no grant on record tells the day of: known by the register of enterprises alone. */
export function undatedTitles(
  rungs: readonly RungShown[],
  linked: readonly (Pick<Linked, 'rows'> & { readonly kind: { readonly id: string } })[],
): RungShown[] {
  const granted = linked
    .filter(({ kind }) => kind.id === titleRegister)
    .flatMap(({ rows }) => rows.map(({ values }) => values.rung))
  return rungs.filter(({ id, held, title }) => held === 'met' && title?.from === null && !granted.includes(id))
}
