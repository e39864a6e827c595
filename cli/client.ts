import { userInfo } from 'node:os'
import type { z } from 'zod'
import { listPacks } from '../contract/administration.ts'
import { personHeader, zoneHeader } from '../contract/operator.ts'
import type { Route } from '../contract/route.ts'
import { readSession } from '../contract/sign-in.ts'
import type { Language } from '../kernel/label.ts'
import { type Invocation, Misunderstood } from './command.ts'
import { dataFolder, readPass } from './installation.ts'
import { startServer } from './own-server.ts'

/** What a call brings along; `file` is sent as the body as it is. */
export type Input<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = {
  readonly params?: z.input<P>
  readonly query?: z.input<Q>
  readonly body?: z.input<B>
  readonly file?: Blob
  /** For the operator of the machine; the holder of a token is in the zone of the token. */
  readonly zone?: string
}

/** The routes of the contract, called over HTTP. A refusal is thrown as its sentence. */
export type Client = {
  call<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
    route: Route<P, Q, B, A>,
    input?: Input<P, Q, B>,
  ): Promise<z.output<A>>
  /** For a route that answers with a file. */
  download<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
    route: Route<P, Q, B, A>,
    input?: Input<P, Q, B>,
  ): Promise<Uint8Array>
  /** The zones meant: the one that was asked for, else all within reach — the installation's, or the token's one. */
  zones(asked?: string): Promise<readonly string[]>
}

type Address = { readonly url: string; readonly token: string; readonly remote: boolean }

/**
 * Opens the installation that the environment names (JIXIA_URL with JIXIA_TOKEN), else the one of this machine; where
 * no server runs, one is started for as long as `work` lasts.
 */
export async function withClient<T>({ language }: Pick<Invocation, 'language'>, work: (client: Client) => Promise<T>) {
  const remote = remoteAddress(language)
  if (remote) return work(clientOf(remote, language))
  const folder = await dataFolder(process.env)
  const running = await readPass(folder)
  const own = running ? undefined : await startServer(folder, language)
  const { address, token } = running ?? own!.pass
  try {
    return await work(clientOf({ url: address, token, remote: false }, language))
  } finally {
    await own?.stop()
  }
}

function remoteAddress(language: Language): Address | undefined {
  const { JIXIA_URL: url, JIXIA_TOKEN: token } = process.env
  if (!url && !token) return undefined
  if (url && token && URL.canParse(url)) return { url: url.replace(/\/+$/, ''), token, remote: true }
  throw new Misunderstood(
    {
      zh: 'JIXIA_URL（如 https://jixia.example.cn）和 JIXIA_TOKEN（在“我的账号”里建立）要一起写。',
      en: 'JIXIA_URL (such as https://jixia.example.cn) and JIXIA_TOKEN (made in “My account”) go together.',
    },
    language,
  )
}

function clientOf(address: Address, language: Language): Client {
  const client: Client = {
    async call(route, input = {}) {
      const answer = await send(address, route, input, language)
      const read = route.answer!.safeParse(await answer.json())
      if (read.success) return read.data
      throw new Error(
        {
          zh: `服务器的回答与这个版本的约定不符（${route.id}），请用同一版本的 jixia。`,
          en: `The answer of ${route.id} breaks the contract of this version; use the jixia of the server.`,
        }[language],
      )
    },
    async download(route, input = {}) {
      const answer = await send(address, route, input, language)
      return new Uint8Array(await answer.arrayBuffer())
    },
    async zones(asked) {
      if (!address.remote) return asked ? [asked] : (await client.call(listPacks)).packs.map(({ zone }) => zone)
      const { zone } = (await client.call(readSession)).held
      if (asked === undefined || asked === zone) return [zone]
      throw new Error({ zh: `这个令牌只属于 ${zone}。`, en: `The token belongs to ${zone} alone.` }[language])
    },
  }
  return client
}

async function send(
  { url, token, remote }: Address,
  route: Route,
  { params, query, body, file, zone }: Input<z.ZodType, z.ZodType, z.ZodType>,
  language: Language,
): Promise<Response> {
  const path = route.path.replaceAll(/:(\w+)/g, (_, name) =>
    encodeURIComponent(String((params as Record<string, unknown>)[name])),
  )
  const asked = Object.entries(query ?? {}).filter(([, value]) => value !== undefined)
  const search = new URLSearchParams(asked.map(([name, value]): [string, string] => [name, String(value)]))
  const answer = await fetch(`${url}${path}${search.size > 0 ? `?${search}` : ''}`, {
    method: route.method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(!remote && { [personHeader]: encodeURIComponent(userInfo().username) }),
      ...(!remote && zone !== undefined && { [zoneHeader]: zone }),
      ...(file ? { 'content-type': 'application/octet-stream' } : route.body && { 'content-type': 'application/json' }),
    },
    body: file ?? (route.body ? JSON.stringify(body ?? {}) : undefined),
  }).catch((error: Error) => {
    const cause = error.cause instanceof Error ? error.cause.message || String(error.cause) : error.message
    throw new Error({ zh: `连不上 ${url}：${cause}`, en: `${url} cannot be reached: ${cause}` }[language])
  })
  if (!answer.ok) throw await refusal(answer, language)
  return answer
}

async function refusal(answer: Response, language: Language): Promise<Error> {
  const told = (await answer.json().catch(() => null)) as { error?: { sentence?: Record<Language, string> } } | null
  return new Error(told?.error?.sentence?.[language] ?? `${answer.status} ${answer.statusText}`)
}
