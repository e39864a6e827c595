import { Fault } from './fault.ts'
import type { Label } from './label.ts'

/** An element with its text, its children and its attributes; the prefixes of name spaces are left out. */
export type Element = {
  readonly name: string
  readonly text: string
  readonly children: readonly Element[]
  readonly attributes: Readonly<Record<string, string>>
}

const refuse = (sentence: Label): never => {
  throw new Fault(sentence)
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d+)|#x([\da-fA-F]+)|(\w+));/g, (whole, decimal, hexadecimal, name) => {
        const code = decimal ? Number.parseInt(decimal, 10) : hexadecimal ? Number.parseInt(hexadecimal, 16) : undefined
        if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : whole
        return (
          entities[name] ??
          refuse({ zh: `XML 里有不认识的实体 ${whole}`, en: `The XML holds the unknown entity ${whole}` })
        )
      })
    : text

/** Text as it may stand in XML; characters that XML cannot hold are left out. */
export const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)

/** Between two tags: text, a comment, an instruction, marked text, or a tag. */
const piece =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w.:-]+)((?:"[^"]*"|'[^']*'|[^<>"'])*?)(\/?)>|([^<]+)/gy

type Open = {
  readonly name: string
  text: string
  readonly children: Element[]
  readonly attributes: Readonly<Record<string, string>>
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)
const none: Readonly<Record<string, string>> = {}

/** `name="…"` and `name='…'`; the declaration of a name space keeps its prefix, `xmlns:feel`. */
function attributesIn(text: string): Readonly<Record<string, string>> {
  if (!text.includes('=')) return none
  return Object.fromEntries(
    [...text.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name, double, single]) => [
      name!.startsWith('xmlns') ? name! : local(name!),
      unescaped(double ?? single ?? ''),
    ]),
  )
}

/** Reads an XML text into its root element; refuses with a Fault document types, and broken texts, with the line. */
export function readXml(whole: string): Element {
  const text = whole.replace(/^\uFEFF/, '')
  const root: Open = { name: '', text: '', children: [], attributes: none }
  const open: Open[] = [root]
  piece.lastIndex = 0
  while (piece.lastIndex < text.length) {
    const at = piece.lastIndex
    const found = piece.exec(text)
    if (!found) refuse(brokenAt(text, at))
    const [, marked, closing, fullName, given, empty, plain] = found!
    const top = open.at(-1)!
    if (plain !== undefined) top.text += unescaped(plain)
    else if (marked !== undefined) top.text += marked
    else if (fullName !== undefined) {
      const name = local(fullName)
      if (closing) {
        if (top.name !== name || open.length === 1) refuse(brokenAt(text, at))
        open.pop()
        open.at(-1)!.children.push(top)
      } else {
        const element: Open = { name, text: '', children: [], attributes: attributesIn(given ?? '') }
        if (empty) top.children.push(element)
        else open.push(element)
      }
    }
  }
  if (open.length > 1)
    refuse({ zh: `XML 不完整，“${open.at(-1)!.name}”没有结束`, en: `“${open.at(-1)!.name}” has no end` })
  const [only] = root.children
  if (root.children.length !== 1 || root.text.trim() !== '')
    refuse({ zh: 'XML 应只有一个根元素', en: 'XML must have one root element' })
  return only!
}

function brokenAt(text: string, at: number): Label {
  const line = text.slice(0, at).split('\n').length
  return text.startsWith('<!DOCTYPE', at)
    ? { zh: `XML 第${line}行有文档类型声明，不接受`, en: `Line ${line} of the XML declares a document type` }
    : { zh: `XML 第${line}行写错了`, en: `Line ${line} of the XML is broken` }
}

export const childrenOf = ({ children }: Element, name: string): Element[] =>
  children.filter((child) => child.name === name)

export const childOf = ({ children }: Element, name: string): Element | undefined =>
  children.find((child) => child.name === name)

/** The text of a child, trimmed; undefined where there is none or it is empty. */
export function textOf(element: Element, name: string): string | undefined {
  const text = childOf(element, name)?.text.trim()
  return text === '' ? undefined : text
}
