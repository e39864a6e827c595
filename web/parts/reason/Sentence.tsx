import type { Origin } from '../../../engines/indicators/indicator.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Lamp as LampState } from '../../../kernel/lamp.ts'
import { useSay } from '../../app/language.ts'
import { Lamp } from './Lamp.tsx'
import { Mark } from './Mark.tsx'

/** A run of a sentence: words, perhaps strong, perhaps followed by a lamp or the mark of a number. */
export type Piece = { text: Label; strong?: boolean; lamp?: LampState; origin?: Origin }

const stop = /^[，。；、：,.;:]/

/** Pieces with their words; a lamp stays on the line of what it is said of, and so does a stop behind it. */
const spoken = (pieces: readonly Piece[], say: (label: Label) => string) =>
  pieces.map((piece, place) => {
    const next = pieces[place + 1]
    const behind = piece.lamp && next ? (stop.exec(say(next.text))?.[0] ?? '') : ''
    const text = say(piece.text)
    return {
      piece,
      key: `${place} ${piece.text.zh}`,
      text: pieces[place - 1]?.lamp ? text.replace(stop, '') : text,
      behind,
    }
  })

/** A sentence with lamps in it, generated from the data. */
export function Sentence({ pieces }: { pieces: readonly Piece[] }) {
  const say = useSay()
  return (
    <span className="sentence">
      {spoken(pieces, say).map(({ piece, key, text, behind }) => (
        <span key={key}>
          <Words strong={piece.strong} text={piece.lamp ? text.slice(0, -1) : text} />
          {piece.origin ? <Mark origin={piece.origin} /> : null}
          {piece.lamp ? (
            <span className="with-lamp">
              <Words strong={piece.strong} text={text.slice(-1)} />
              <Lamp state={piece.lamp} size={13} />
              {behind}
            </span>
          ) : null}
        </span>
      ))}
    </span>
  )
}

const Words = ({ strong, text }: { strong: boolean | undefined; text: string }) => (strong ? <b>{text}</b> : text)

/** Numbers with % or a measure word, and ranks; days, years and what stands in brackets stay plain. */
const weighty =
  /（[^）]*）|\([^)]*\)|\d{4}年|\d[\d—–-]*[年月日季]|(?<=第)\s?\d+|[+−-]?\d[\d,.]*(?:%|(?=\s?[个家户项人亿万件]))/g

type Run = { readonly words: string; readonly strong: boolean; readonly at: number }

/** Cuts plain words into runs so that the numbers that matter are strong. */
function runs(text: string): Run[] {
  const found: Run[] = []
  let at = 0
  for (const match of text.matchAll(weighty)) {
    if (/[（(年月日季]/.test(match[0])) continue
    if (match.index > at) found.push({ words: text.slice(at, match.index), strong: false, at })
    found.push({ words: match[0], strong: true, at: match.index })
    at = match.index + match[0].length
  }
  if (at < text.length) found.push({ words: text.slice(at), strong: false, at })
  return found
}

/** Plain words with the numbers that matter in strong letters. */
export const Emphasised = ({ text }: { text: string }) => (
  <>{runs(text).map((run) => (run.strong ? <b key={run.at}>{run.words}</b> : <span key={run.at}>{run.words}</span>))}</>
)
