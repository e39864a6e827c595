import type { Label } from '../../../kernel/label.ts'
import { boards } from './boards.ts'

/** Where stocks are traded: the boards of the mainland, whose conditions the ladder holds, and other places. */
export const places: Readonly<Record<string, Label>> = {
  ...Object.fromEntries(boards.rungs.map(({ id, label }) => [id, label])),
  hongkong: { zh: '香港联交所', en: 'Hong Kong' },
  overseas: { zh: '境外其他市场', en: 'Elsewhere abroad' },
}
