import type { AuditEntry } from '../../../contract/audit.ts'
import { type TaskState, taskStates } from '../../../engines/collection/collection.ts'
import { type Post, posts } from '../../../kernel/post.ts'
import { useSay } from '../../app/language.ts'
import { facts, factValues } from './words.ts'

const longest = 60

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** What was kept as one text of several facts; the text itself where it is none. */
function parsed(text: string): unknown {
  if (!text.startsWith('{')) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** The facts of an act as names and values, posts and known words in people's language. */
export function ActFacts({ detail }: { detail: AuditEntry['detail'] }) {
  const say = useSay()
  const told = (given: unknown): string => {
    const value = typeof given === 'string' ? parsed(given) : given
    if (Array.isArray(value)) return value.map(told).join(say({ zh: '、', en: ', ' }))
    if (typeof value === 'object' && value !== null)
      return Object.entries(value)
        .filter(([, part]) => !isEmpty(part))
        .map(([name, part]) => `${facts[name] ? say(facts[name]) : name} ${told(part)}`)
        .join(say({ zh: '，', en: ', ' }))
    const text = String(value)
    const label = posts[text as Post] ?? taskStates[text as TaskState] ?? factValues[text]
    return label ? say(label) : text.length > longest ? `${text.slice(0, longest)}…` : text
  }
  const shown = Object.entries(detail).filter(([, value]) => !isEmpty(value))
  return (
    <span className="facts-of-act">
      {shown.map(([name, value]) => (
        <span key={name}>
          <span>{facts[name] ? say(facts[name]) : name}</span> {told(value)}
        </span>
      ))}
    </span>
  )
}
