import type { FilledFigure } from '../../../engines/reports/filled-card.ts'
import type { Language } from '../../../kernel/label.ts'

/** A4 in CSS pixels, and the measures that all parts of the poster keep. */
export const page = { width: 794, height: 1123, left: 50, right: 744 } as const

/** What the poster says of the card itself: its code, where it is verified, who signed it. */
export type Imprint = {
  readonly language: Language
  /** The verification code; null for a card that nobody has signed. */
  readonly code: string | null
  readonly address: string
  /** The address of a figure's page. */
  readonly linkOf: (figure: Pick<FilledFigure, 'key' | 'period' | 'subject' | 'scope'>) => string
  readonly statistician: string | null
  readonly leader: string | null
}
