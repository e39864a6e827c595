import type { Lamp } from '../../../kernel/lamp.ts'

/** How an objection stands, as a lamp: one that waits is amber. */
export const objectionLamps = {
  open: 'amber',
  accepted: 'green',
  rejected: 'unknown',
  withdrawn: 'unknown',
} as const satisfies Record<string, Lamp>
