import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { choosePost, readSession, signOut } from '../../contract/sign-in.ts'
import { CallError, call } from '../api.ts'
import { forgetPlaces } from '../search/recent.ts'

export type Session = z.infer<NonNullable<typeof readSession.answer>>

/** Who is signed in, or null. */
export const sessionQuery = {
  queryKey: ['session'],
  queryFn: async (): Promise<Session | null> => {
    try {
      return await call(readSession, {})
    } catch (error) {
      if (error instanceof CallError && error.signedOut) return null
      throw error
    }
  },
  staleTime: 60_000,
}

export const useSession = () => useQuery(sessionQuery)

/** Takes up another post of the same person; everything shown afterwards is seen from it. */
export const changePost = (id: string) => call(choosePost, { body: { post: id } })

export const leave = () => {
  forgetPlaces()
  return call(signOut, { body: {} })
}
