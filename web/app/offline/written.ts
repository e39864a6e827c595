import { useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { z } from 'zod'
import { useSession } from '../session.ts'
import { dropKept, keep, readKept } from './kept.ts'

export type WrittenForm<Written> = {
  readonly written: Written
  /** Whether it was written before and brought back. */
  readonly again: boolean
  /** Whether this device keeps what is written. */
  readonly safe: boolean
  /** Grows when the form begins afresh: the key of controls that hold something themselves. */
  readonly turn: number
  readonly write: (part: Partial<Written> | ((now: Written) => Partial<Written>)) => void
  /** It was sent: this device forgets it. */
  readonly forget: () => void
  /** Throws it away by choice. */
  readonly afresh: () => void
}

const same = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * What is being written into a form of a zone: kept on this device for the account at every stroke, brought back when
 * the form is opened again, forgotten when it was sent. `form` names the form and what it is about.
 */
export function useWritten<Written extends object>(
  form: string,
  schema: z.ZodType<Written>,
  fresh: NoInfer<Written>,
): WrittenForm<Written> {
  const { zone = '' } = useParams({ strict: false })
  const account = useSession().data?.account ?? ''
  const place = `jixia.written.${account}.${zone}.${form}`
  const [kept] = useState(() => readKept(place, schema))
  const [written, setWritten] = useState(kept ?? fresh)
  const [again, setAgain] = useState(kept !== null)
  const [safe, setSafe] = useState(true)
  const [turn, setTurn] = useState(0)
  const latest = useRef(written)
  const show = (now: Written): void => {
    latest.current = now
    setWritten(now)
  }
  const forget = (): void => dropKept(place)
  return {
    written,
    again,
    safe,
    turn,
    write: (part) => {
      show({ ...latest.current, ...(typeof part === 'function' ? part(latest.current) : part) })
      if (same(latest.current, fresh)) forget()
      else setSafe(keep(place, latest.current))
    },
    forget,
    afresh: () => {
      forget()
      show(fresh)
      setAgain(false)
      setTurn(turn + 1)
    },
  }
}
