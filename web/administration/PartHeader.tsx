import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { posts } from '../../kernel/post.ts'
import { useSay } from '../app/language.ts'
import { Crumbs, PageHeader } from '../parts/page/Section.tsx'
import { type Piece, Sentence } from '../parts/reason/Sentence.tsx'
import { parts } from './parts.ts'
import { words } from './words.ts'

/** The head of one part: whose it is, its name, what is the case, and the other parts of the same administrator. */
export function PartHeader({ id, lead, aside }: { id: string; lead?: readonly Piece[]; aside?: ReactNode }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const here = parts.find((part) => part.id === id)!
  const own = parts.filter((part) => part.owner === here.owner)
  return (
    <PageHeader
      crumbs={
        <Crumbs
          label={say(words.crumbs)}
          items={[{ text: say(words.administration) }, { text: say(posts[here.owner]) }]}
        />
      }
      title={say(here.label)}
      aside={aside}
      lead={lead ? <Sentence pieces={lead} /> : null}
      rule={false}
      actions={
        own.length > 1 ? (
          <nav className="part-links" aria-label={say(words.parts)}>
            {own.map((part) => (
              <a
                key={part.id}
                className="button small"
                href={`/${zone}/administration/${part.id}`}
                aria-current={part === here ? 'page' : undefined}
              >
                {say(part.label)}
              </a>
            ))}
          </nav>
        ) : null
      }
    />
  )
}
