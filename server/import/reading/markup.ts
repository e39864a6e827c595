import { broken, limits } from './limits.ts'
import { FileRefusal } from './refusal.ts'

/** What is told of an XML part while it passes: names without prefixes, attributes as they stand, text decoded. */
export type Listener = {
  open(name: string, attributes: string): void
  close(name: string): void
  text(text: string): void
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Text with its references put in place; what is no reference stays as it stands. */
const plainText = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, reference: string) => {
        if (!reference.startsWith('#')) return named[reference] ?? whole
        const code = /^#x/i.test(reference) ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1))
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole
      })
    : text

const patterns = new Map<string, RegExp>()

/** One attribute of a tag, decoded; prefixes do not matter. */
export function attribute(attributes: string, name: string): string | undefined {
  const pattern = patterns.get(name) ?? new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  patterns.set(name, pattern)
  const found = pattern.exec(attributes)
  return found ? plainText(found[1] ?? found[2]!) : undefined
}

const blank = /\s/
const local = (name: string): string => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name)
/** Where a tag ends: at the first `>` that does not stand inside quotes; -1 where it is not there yet. */
function endOfTag(text: string, from: number): number {
  let end = text.indexOf('>', from)
  for (let at = from; at < end; at += 1) {
    if (text.charCodeAt(at) !== 34) continue
    at = text.indexOf('"', at + 1)
    if (at < 0) return -1
    if (at > end) end = text.indexOf('>', at)
  }
  return end
}

const asides = [
  ['<!--', '-->'],
  ['<?', '?>'],
] as const

/** Cuts pieces of XML, cut anywhere, into tags and text. A declaration of entities is refused. */
export function openMarkup(listener: Listener): { push(piece: string): void; end(): void } {
  let rest = ''

  /** What is neither element nor text: comments, instructions, quoted sections. */
  function pass(text: string, at: number): number {
    if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at)
      if (end >= 0) listener.text(text.slice(at + 9, end))
      return end < 0 ? -1 : end + 3
    }
    for (const [opening, closing] of asides)
      if (text.startsWith(opening, at)) {
        const end = text.indexOf(closing, at + opening.length)
        return end < 0 ? -1 : end + closing.length
      }
    if (text.length - at < 9) return -1
    throw new FileRefusal(
      '文件里有外部实体声明，可能被人动过手脚，不予读取',
      'The file declares external entities and may have been tampered with; it is not read',
    )
  }

  /** Tells one tag that starts at `at`; answers where it ends, or -1 where the rest of it is still to come. */
  function tell(text: string, at: number): number {
    const sign = text[at + 1]
    if (sign === '!' || sign === '?') return pass(text, at)
    const end = endOfTag(text, at)
    if (end < 0) return -1
    if (sign === '/') {
      listener.close(local(text.slice(at + 2, end)).trimEnd())
      return end + 1
    }
    const closed = text[end - 1] === '/'
    const tag = text.slice(at + 1, closed ? end - 1 : end)
    const space = blank.exec(tag)?.index ?? -1
    const name = local(space < 0 ? tag : tag.slice(0, space))
    listener.open(name, space < 0 ? '' : tag.slice(space))
    if (closed) listener.close(name)
    return end + 1
  }

  return {
    push(piece) {
      const text = rest + piece
      let at = 0
      for (;;) {
        const tag = text.indexOf('<', at)
        if (tag < 0) break
        if (tag > at) listener.text(plainText(text.slice(at, tag)))
        at = tag
        const next = tell(text, tag)
        if (next < 0) break
        at = next
      }
      rest = text.slice(at)
      if (rest.length > limits.piece) throw broken()
    },
    end() {
      if (rest.trim() !== '') throw broken()
    },
  }
}
