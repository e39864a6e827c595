import { z } from 'zod'
import { type Fault, fault } from '../../kernel/fault.ts'
import { type ScoringEdition, scoringEdition } from './edition.ts'

type Issue = z.core.$ZodIssue
type Place = readonly PropertyKey[]

/** The shape of an edition; a Fault names the place that is wrong and what is possible there. */
export function readEdition(given: unknown): ScoringEdition {
  const read = scoringEdition.safeParse(given)
  if (read.success) return read.data
  throw shapeFault(deepest(read.error.issues, []), given)
}

/** The issue that says most: inside the shape that was most nearly meant. */
function deepest(issues: readonly Issue[], above: Place): Issue {
  const [issue] = issues
  const path = [...above, ...issue!.path]
  if (issue!.code !== 'invalid_union' || issue!.errors.length === 0) return { ...issue!, path }
  const [nearest] = issue!.errors.toSorted(
    (one, other) => strangers(one) - strangers(other) || one.length - other.length || depth(other) - depth(one),
  )
  return deepest(nearest!, path)
}

const depth = (issues: readonly Issue[]): number => Math.max(...issues.map(({ path }) => path.length))
/** How many names stand there that the shape does not have. */
const strangers = (issues: readonly Issue[]): number =>
  issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0), 0)

const inChinese = z.locales.zhCN().localeError
const inEnglish = z.locales.en().localeError
type Say = typeof inChinese

function sentence(issue: Issue, say: Say): string {
  if (issue.code === 'custom') return issue.message
  const said = say(issue as never)
  return typeof said === 'string' ? said : (said?.message ?? issue.message)
}

function shapeFault(issue: Issue, given: unknown): Fault {
  const place = nameOf(issue.path, given)
  const possible = issue.code === 'invalid_union' && 'options' in issue ? (issue.options as unknown[]) : undefined
  const [zh, en] = possible
    ? [`可以是 ${possible.join('、')}`, `it may be ${possible.join(', ')}`]
    : [sentence(issue, inChinese), sentence(issue, inEnglish)]
  if (place === '') return fault(`评分办法写得不对：${zh}`, `The edition is not right: ${en}`)
  return fault(`评分办法的“${place}”写得不对：${zh}`, `“${place}” of the edition is not right: ${en}`)
}

/** Where it stands, in the words of who wrote it: parts by their id, the rest by its name or place. */
function nameOf(path: Place, given: unknown): string {
  const words: string[] = []
  let here = given
  for (const key of path) {
    here = (here as Record<PropertyKey, unknown> | undefined)?.[key]
    const { id, name } = (typeof here === 'object' && here !== null ? here : {}) as { id?: unknown; name?: unknown }
    const called = id ?? name
    words.push(typeof key !== 'number' ? String(key) : typeof called === 'string' ? called : `${key + 1}`)
  }
  return words.join(' › ')
}
