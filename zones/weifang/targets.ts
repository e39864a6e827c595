import type { PackTarget } from '../../mechanisms/zone-pack.ts'

export const targets: readonly PackTarget[] = []
