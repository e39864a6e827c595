import type { Label } from './label.ts'

/** Where rules hold: a division and all below it, by the start of its GB/T 2260 code. */
export type Territory = { readonly code: string; readonly label: Label }

/** The code of a zone that is made up and lies in no division. */
const nowhere = '000000'

/** Whether rules hold in a division; those without a territory hold everywhere, and who lies in no division may use any. */
export const holdsIn = (territory: Territory | undefined, division: string = nowhere): boolean =>
  territory === undefined || division === nowhere || division.startsWith(territory.code)
