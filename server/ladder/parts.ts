import type { OpenLadder } from '../../engines/ladders/opened.ts'
import { openLadder } from '../../engines/ladders/opened.ts'
import { type Kind, kindOf, type Register } from '../../engines/register/kind.ts'
import type { LadderMechanism } from '../../mechanisms/enterprise-ladder/mechanism.ts'
import type { Readings } from '../../mechanisms/enterprise-ladder/readings.ts'

/** What the room is made of: the opened ladder, where its facts are read, and the registers that hold them. */
export type LadderParts = {
  readonly open: OpenLadder
  readonly readings: Readings
  readonly kinds: { readonly enterprise: Kind; readonly year: Kind; readonly title: Kind }
  /** The fields that are read of an enterprise and of its years. */
  readonly fields: { readonly enterprise: readonly string[]; readonly year: readonly string[] }
  /** How many years are looked back at, the last one included. */
  readonly yearsBack: number
}

export function openLadderParts(
  { ladder, readings }: Pick<LadderMechanism, 'ladder' | 'readings'>,
  register: Register,
): LadderParts {
  const all = [...readings.values()]
  const fieldsOf = (of: 'enterprise' | 'year'): string[] => [
    ...new Set(all.filter((reading) => reading.of === of).map(({ field }) => field)),
  ]
  const back = all.flatMap((reading) => (reading.of === 'year' ? reading.back : []))
  return {
    open: openLadder(ladder),
    readings,
    kinds: {
      enterprise: kindOf(register, 'enterprise'),
      year: kindOf(register, 'enterprise_year'),
      title: kindOf(register, 'enterprise_title'),
    },
    fields: { enterprise: fieldsOf('enterprise'), year: fieldsOf('year') },
    yearsBack: Math.max(0, ...back) + 1,
  }
}
