import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { choosePost, readSession, signOut } from '../../contract/sign-in.ts'
import { CallError, call } from '../api.ts'
import { forgetPlaces } from '../search/recent.ts'
import { forgetSeen, keepSeen, readSeen } from './offline/last-seen.ts'

export type Session = z.infer<NonNullable<typeof readSession.answer>>

/** A person in a post: what one of them saw is nobody else's. */
export const ownerOf = ({ account, held }: Session): string => `${account} ${held.id}`

const what = 'session'

/** Keeps who is signed in for a time without a connection. */
export const keepSeenSession = (session: Session): boolean => keepSeen(what, ownerOf(session), session, Date.now())

/** Who is signed in, or null; without a connection, who was when this device kept something for that. */
export const sessionQuery = {
  queryKey: ['session'],
  queryFn: async (): Promise<Session | null> => {
    try {
      const session = await call(readSession, {})
      forgetSeen(ownerOf(session))
      return session
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      if (error.signedOut) {
        forgetSeen()
        return null
      }
      const seen = error.lost ? readSeen(what, readSession.answer!) : null
      if (seen) return seen.answer
      throw error
    }
  },
  networkMode: 'always' as const,
  staleTime: 60_000,
}

export const useSession = () => useQuery(sessionQuery)

/** Takes up another post of the same person; everything shown afterwards is seen from it. */
export const changePost = (id: string) => call(choosePost, { body: { post: id } })

export const leave = () => {
  forgetPlaces()
  forgetSeen()
  return call(signOut, { body: {} })
}
