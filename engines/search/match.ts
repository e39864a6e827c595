import type { Name } from './name.ts'
import type { Typed } from './typed.ts'

/** How well a name answers what was typed, the best first. */
export const ranks = ['whole', 'beginning', 'word', 'inside'] as const
export type Rank = (typeof ranks)[number]

/** A part of a text that was found: from one place up to another, as `slice` takes them. */
export type Part = readonly [from: number, to: number]

/** `begun` says that the last syllable was only begun: `xin` answers 信息 so, and 新 in full. */
export type Match = { readonly rank: Rank; readonly begun: boolean; readonly parts: readonly Part[] }

/** The signs of a name that were found: from one up to another, the last one perhaps only begun. */
type Run = readonly [first: number, end: number, begun: boolean]

/** Finds what was typed in a name: by its characters, else by pinyin or initials, else mixed, else each word somewhere. */
export function matchName(name: Name, { whole, words, mixes }: Typed): Match | undefined {
  const found =
    runOf(name, whole) ??
    bestOf(
      name,
      mixes.flatMap((pieces) => mixedRuns(name, pieces)),
    )
  if (found) return { rank: rankOf(name, found), begun: found[2], parts: [partOf(name, found)] }
  if (words.length < 2) return undefined
  const runs = words.map((word) => runOf(name, word)).filter((run) => run !== undefined)
  if (runs.length < words.length) return undefined
  return { rank: 'inside', begun: runs.some((run) => run[2]), parts: joined(runs.map((run) => partOf(name, run))) }
}

function runsOf(name: Name, typed: string): Run[] {
  const written = writtenRuns(name, typed)
  return written.length > 0 || !name.spoken || !/^[a-z0-9]+$/.test(typed) ? written : spokenRuns(name, typed)
}

const bestOf = (name: Name, runs: readonly Run[]): Run | undefined =>
  runs.toSorted(
    (one, other) =>
      ranks.indexOf(rankOf(name, one)) - ranks.indexOf(rankOf(name, other)) || Number(one[2]) - Number(other[2]),
  )[0]

const runOf = (name: Name, typed: string): Run | undefined => bestOf(name, runsOf(name, typed))

/** Where the pieces of a mix follow on each other; only the last syllable of the last piece may be begun. */
const mixedRuns = (name: Name, [piece, ...rest]: readonly string[]): Run[] =>
  rest.reduce<Run[]>(
    (before, next) =>
      before.flatMap(([first, end, begun]) =>
        begun ? [] : runsOf(name, next).flatMap((run): Run[] => (run[0] === end ? [[first, run[1], run[2]]] : [])),
      ),
    runsOf(name, piece!),
  )

function rankOf({ signs, opens }: Name, [first, end, begun]: Run): Rank {
  if (first === 0) return end === signs.length && !begun ? 'whole' : 'beginning'
  return opens[first] && signs[first]!.text === signs[first]!.sound ? 'word' : 'inside'
}

/** Where the characters of a name hold what was typed; the first and last sign may be cut. */
function writtenRuns({ written, owners }: Name, typed: string): Run[] {
  const runs: Run[] = []
  for (let at = written.indexOf(typed); at >= 0; at = written.indexOf(typed, at + 1))
    runs.push([owners[at]!, owners[at + typed.length - 1]! + 1, false])
  return runs
}

/** Where the syllables of a name give what was typed: all in full, or all by their first letters; the last may be begun. */
function spokenRuns({ signs }: Name, typed: string): Run[] {
  const sounds = signs.map(({ sound }) => sound)
  const initials = sounds.map((sound) => [...sound][0] ?? '')
  return sounds.flatMap((_, first) => {
    const found = [readAloud(sounds, first, typed), readAloud(initials, first, typed)].filter(
      (run) => run !== undefined,
    )
    return found.toSorted((one, other) => Number(one[2]) - Number(other[2])).slice(0, 1)
  })
}

function readAloud(sounds: readonly string[], first: number, typed: string): Run | undefined {
  let rest = typed
  for (let at = first; at < sounds.length; at += 1) {
    const sound = sounds[at]!
    if (sound.startsWith(rest)) return [first, at + 1, sound !== rest]
    if (!rest.startsWith(sound)) return undefined
    rest = rest.slice(sound.length)
  }
  return undefined
}

const partOf = ({ signs }: Name, [first, end]: Run): Part => [signs[first]!.from, signs[end - 1]!.to]

/** Parts in their order, those that touch joined. */
function joined(parts: readonly Part[]): Part[] {
  const whole: [number, number][] = []
  for (const [from, to] of parts.toSorted((one, other) => one[0] - other[0])) {
    const last = whole.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else whole.push([from, to])
  }
  return whole
}
