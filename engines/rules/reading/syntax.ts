import { parser } from 'lezer-feel'
import type { Label } from '../../../kernel/label.ts'
import { RuleError } from '../error.ts'
import { type Spelling, spell } from './spelling.ts'

const feel = parser.configure({ top: 'Expression' })

/** A piece of the parsed text: its grammatical kind, its words, its column (from 1) and the pieces below it. */
export type Syntax = {
  readonly kind: string
  readonly text: string
  readonly column: number
  readonly children: readonly Syntax[]
}

type Tree = ReturnType<typeof feel.parse>['topNode']

const longest = 4000
const deepest = 300

const ignored = new Set(['LineComment', 'BlockComment'])

function children(node: Tree): Tree[] {
  const found: Tree[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) found.push(child)
  return found
}

function firstError(node: Tree): Tree | undefined {
  if (node.type.isError) return node
  for (const child of children(node)) {
    const found = firstError(child)
    if (found) return found
  }
  return undefined
}

const possible: Label = {
  zh: '可以写名称、数、"文字"，运算 + - * / **，比较 = != < <= > >=，连接 and or not(…)，in、between … and …、if … then … else …',
  en: 'possible are names, numbers, "texts", the operations + - * / **, the comparisons = != < <= > >=, and or not(…), in, between … and …, if … then … else …',
}

function unbalanced(text: string): { sign: string; at: number } | undefined {
  const open: { sign: string; at: number }[] = []
  const bare = text.replace(/"(?:\\.|[^"\\])*"/gu, (quoted) => '_'.repeat(quoted.length))
  for (let at = 0; at < bare.length; at += 1) {
    const sign = bare[at]!
    if (sign === '(') open.push({ sign, at })
    if (sign === ')' && !open.pop()) return { sign, at }
  }
  return open.at(-1)
}

function complain(error: Tree, { text, columns }: Spelling, column: (at: number) => number): never {
  const bracket = /[[\]]/.test(text) ? undefined : unbalanced(text)
  if (bracket) {
    const sentence: Label =
      bracket.sign === '('
        ? { zh: '这个“(”没有配对的“)”', en: 'This “(” is not closed by a “)”' }
        : { zh: '这个“)”前面没有配对的“(”', en: 'This “)” has no “(” before it' }
    throw new RuleError(sentence, column(bracket.at))
  }
  if (text.slice(error.from).trim() === '') {
    throw new RuleError(
      {
        zh: '公式到这里没有写完，后面还要一个名称、数或条件',
        en: 'The formula is not finished here; a name, a number or a condition must follow',
      },
      columns.length === 0 ? 1 : columns.at(-1)! + 1,
    )
  }
  const word = /\s*([\p{L}\p{N}_]+|\S)/u.exec(text.slice(error.from))![1]!
  if (/^,$/.test(word) && /\d$/.test(text.slice(0, error.from).trimEnd())) {
    throw new RuleError(
      { zh: '数里不写千分位逗号，如 20000', en: 'No comma divides the thousands of a number; write 20000' },
      column(error.from),
    )
  }
  throw new RuleError(
    { zh: `这里的“${word}”读不懂；${possible.zh}`, en: `“${word}” is not understood here; ${possible.en}` },
    column(error.from),
  )
}

/** Reads a text into its grammatical tree, or refuses with the column and what is possible. */
export function readSyntax(source: string): Syntax {
  if (source.length > longest)
    throw new RuleError(
      {
        zh: `公式太长，最多 ${longest} 个字，请拆成几条`,
        en: `The formula is too long; at most ${longest} characters, so divide it`,
      },
      longest + 1,
    )
  const spelling = spell(source)
  const { text, columns } = spelling
  if (text.trim() === '')
    throw new RuleError(
      {
        zh: '公式是空的，请写一个条件或算式，如 研发费用 / 营业收入 >= 5%',
        en: 'The formula is empty; write a condition or a computation, such as 研发费用 / 营业收入 >= 5%',
      },
      1,
    )
  const column = (at: number): number => columns[at] ?? (columns.at(-1) ?? 0) + 1
  const tree = feel.parse(text).topNode
  const error = firstError(tree)
  if (error) complain(error, spelling, column)
  const copy = (node: Tree, depth: number): Syntax => {
    if (depth > deepest)
      throw new RuleError(
        {
          zh: `公式套得太深，最多 ${deepest} 层，请拆成几条`,
          en: `The formula is nested too deeply; at most ${deepest} levels, so divide it`,
        },
        column(node.from),
      )
    return {
      kind: node.name,
      text: text.slice(node.from, node.to),
      column: column(node.from),
      children: children(node)
        .filter((child) => !ignored.has(child.name))
        .map((child) => copy(child, depth + 1)),
    }
  }
  const [only] = copy(tree, 0).children
  return only!
}
