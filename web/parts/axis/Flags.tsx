import './axis.css'
import { useSay } from '../../app/language.ts'
import { type DayLine, placeOf } from './Backdrop.tsx'
import { type DayAxis, percent } from './day-axis.ts'
import { type Flag, type Laid, laidOut } from './lanes.ts'
import { words } from './words.ts'

export type DayFlag = Laid<DayLine & Flag>

const shownDay = ({ kind, day }: DayLine): string => (kind === 'promise' ? day : day.slice(5))

/** How long a text is at least given room for, in pixels: Chinese signs are as wide as they are tall. */
const lengthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > '⺀' ? 14 : 8.4), 11)

/** The days drawn through all rows as flags that do not cover each other; `length` is how long the line is, in pixels. */
export function useFlags(axis: DayAxis, lines: readonly DayLine[], length: number): readonly DayFlag[] {
  const say = useSay()
  return laidOut(
    lines.map((line) => ({
      ...line,
      at: placeOf(axis, line),
      width: lengthOf(`${say(words[line.kind])} ${shownDay(line)}`) / length,
      side:
        line.kind === 'today' ? ('middle' as const) : line.kind === 'promise' ? ('left' as const) : ('right' as const),
    })),
  )
}

export const lanesOf = (flags: readonly DayFlag[]): number => Math.max(1, ...flags.map(({ lane }) => lane + 1))

/** Flags above the head of a line, the lowest lane `lift` rem above its foot. */
export function Flags({ flags, lift }: { flags: readonly DayFlag[]; lift: number }) {
  const say = useSay()
  const dayOf = (of: DayLine['kind']): string | undefined => flags.find(({ kind }) => kind === of)?.day
  const [expected = '', promise = expected] = [dayOf('expected'), dayOf('promise')]
  return flags.map((flag) => (
    <span
      key={flag.kind}
      className={`axis-flag ${flag.kind} ${flag.kind === 'expected' && expected <= promise ? 'kept' : ''}`}
      style={{
        bottom: `${lift + flag.lane * 1.5}rem`,
        ...(flag.kind === 'promise'
          ? { right: percent(1 - Math.max(flag.at, flag.from + flag.width)) }
          : flag.kind === 'today'
            ? { left: percent(flag.from + flag.width / 2) }
            : { left: percent(flag.from) }),
      }}
    >
      {say(words[flag.kind])} <span className="tight">{shownDay(flag)}</span>
    </span>
  ))
}
