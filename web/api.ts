import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Route } from '../contract/route.ts'
import type { Label } from '../kernel/label.ts'
import { words } from './app/words.ts'

type Given<Name extends string, Schema extends z.ZodType> =
  unknown extends z.input<Schema>
    ? { readonly [name in Name]?: undefined }
    : { readonly [name in Name]: z.input<Schema> }

/** What a route wants from its caller: `params`, `query`, `body`, each only where the contract declares it. */
export type Input<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> = Given<'params', Params> &
  Given<'query', Query> &
  Given<'body', Body>

type Refusal = { sentence?: Label | string; number?: string; wait?: number; code?: string }

/** A refused call: one sentence for the person, the status for the code, the server's number of the failure last. */
export class CallError extends Error {
  readonly sentence: Label
  readonly status: number
  readonly number: string | undefined
  /** Seconds after which it is worth trying again. */
  readonly wait: number | undefined

  /** What the refusal is called between programs. */
  readonly code: string | undefined

  constructor(sentence: Label, status: number, { number, wait, code }: Omit<Refusal, 'sentence'> = {}) {
    super(sentence.zh)
    this.name = 'CallError'
    this.sentence = sentence
    this.status = status
    this.number = number
    this.wait = wait
    this.code = code
  }

  get forbidden(): boolean {
    return this.status === 403
  }

  /** Nothing came back: no connection, or a server that cannot be reached. */
  get lost(): boolean {
    return this.status === 0
  }

  /** Nothing is at this address, so that asking again changes nothing. */
  get absent(): boolean {
    return this.status === 404
  }

  get signedOut(): boolean {
    return this.status === 401
  }
}

type Loose = { params?: unknown; query?: unknown; body?: unknown }
const entries = (of: unknown): [string, unknown][] => Object.entries((of ?? {}) as Record<string, unknown>)

/** The address of a call: named parameters filled in, the query behind; also for downloads and pictures. */
export function addressOf(path: string, input: Loose): string {
  let filled = path
  for (const [name, value] of entries(input.params))
    filled = filled.replace(`:${name}`, encodeURIComponent(String(value)))
  const query = new URLSearchParams()
  for (const [name, value] of entries(input.query)) {
    if (value === undefined || value === null || value === '') continue
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one))
  }
  return query.size > 0 ? `${filled}?${query}` : filled
}

async function refusal(response: Response): Promise<CallError> {
  const { error: told = {} } = (await response.json().catch(() => ({}))) as { error?: Refusal }
  const sentence = typeof told.sentence === 'string' ? { zh: told.sentence, en: told.sentence } : told.sentence
  return new CallError(sentence ?? words.noAnswer, response.status, told)
}

/** What is said where nothing came back: of a device without a network by whether something was to be sent. */
function lostSentence(method: Route['method']): Label {
  if (navigator.onLine) return words.noConnection
  return method === 'GET' ? words.noNetworkNote : words.notSent
}

/** Calls a route of the contract; throws a `CallError` with the server's sentence where it refuses. */
export async function call<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  route: Route<P, Q, B, A>,
  input: Input<P, Q, B>,
  signal?: AbortSignal,
): Promise<z.output<A>> {
  const loose: Loose = input
  let response: Response
  try {
    response = await fetch(addressOf(route.path, loose), {
      method: route.method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(loose.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(loose.body === undefined ? {} : { body: JSON.stringify(loose.body) }),
      ...(signal ? { signal } : {}),
    })
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new CallError(lostSentence(route.method), 0)
  }
  if (!response.ok) throw await refusal(response)
  return (response.status === 204 ? undefined : await response.json()) as z.output<A>
}

/** The answer of a reading route, kept and refreshed: `useAnswer(openFigure, {params, query})`. */
export function useAnswer<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  route: Route<P, Q, B, A>,
  input: Input<P, Q, B>,
) {
  return useQuery({ queryKey: [route.id, input], queryFn: ({ signal }) => call(route, input, signal) })
}
