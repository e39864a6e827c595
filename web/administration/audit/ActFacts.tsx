import type { AuditEntry } from '../../../contract/audit.ts'
import { type TaskState, taskStates } from '../../../engines/collection/collection.ts'
import { type Post, posts } from '../../../kernel/post.ts'
import { useSay } from '../../app/language.ts'
import { facts, factValues } from './words.ts'

const longest = 60

/** The facts of an act as names and values, posts and known words in people's language. */
export function ActFacts({ detail }: { detail: AuditEntry['detail'] }) {
  const say = useSay()
  const told = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(told).join(say({ zh: '、', en: ', ' }))
    if (typeof value === 'object' && value !== null) return JSON.stringify(value).slice(0, longest)
    const text = String(value)
    const label = posts[text as Post] ?? taskStates[text as TaskState] ?? factValues[text]
    return label ? say(label) : text.length > longest ? `${text.slice(0, longest)}…` : text
  }
  const shown = Object.entries(detail).filter(([, value]) => value !== null && value !== '')
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
