import { isDeepStrictEqual } from 'node:util'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { admits } from '../contract/admission.ts'
import { fieldLabel } from '../contract/parts/field-label.ts'
import type { Route } from '../contract/route.ts'
import { expectedBy } from '../kernel/expected.ts'
import { hiddenSign } from '../kernel/hidden-sign.ts'
import type { Label } from '../kernel/label.ts'
import type { Cost } from './application/at-once.ts'
import type { Database } from './database/zone-session.ts'
import { notYourPost, Refusal, signedOut, unacceptable } from './refusal.ts'
import type { Viewer } from './viewer.ts'
import { type Within, withinSession, withinZone } from './within.ts'

/** What a handler is given: the input as the contract types it, who asks, and the database as that person sees it. */
export type Call<Params, Query, Body, Who = Viewer> = Within & {
  readonly params: Params
  readonly query: Query
  readonly body: Body
  readonly viewer: Who
  readonly database: Database
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

type Handler<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType, Who> = (
  call: Call<z.output<P>, z.output<Q>, z.output<B>, Who>,
) => Promise<z.output<A>> | z.output<A>

type MountOptions = {
  /** The largest body in bytes; 1 MiB unless said. */
  readonly bodyLimit?: number
  /**
   * That the handler answers from `read` and `inZone` alone. Then the session is looked up by the very statement that
   * enters the database, and not before.
   */
  readonly recognisedByReading?: boolean
  /** What is costly about it: few such calls of one account are answered at once. */
  readonly cost?: Cost
}

/** Serves a route of the contract to those whom it admits. A route without `answer` replies with a file by itself. */
export function mount<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  app: FastifyInstance,
  route: Route<P, Q, B, A>,
  handler: Handler<P, Q, B, A, Viewer>,
  options: MountOptions = {},
): void {
  if (route.admits === 'anyone') throw new Error(`${route.id} admits anyone: mount it with mountOpen`)
  serve(app, route, handler as Handler<P, Q, B, A, Viewer | null>, options)
}

/** Serves a route that admits anyone; the viewer is null for a visitor. */
export function mountOpen<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  app: FastifyInstance,
  route: Route<P, Q, B, A>,
  handler: Handler<P, Q, B, A, Viewer | null>,
  options: MountOptions = {},
): void {
  if (route.admits !== 'anyone') throw new Error(`${route.id} does not admit anyone: mount it with mount`)
  serve(app, route, handler, options)
}

function serve<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  app: FastifyInstance,
  route: Route<P, Q, B, A>,
  handler: Handler<P, Q, B, A, Viewer | null>,
  options: MountOptions,
): void {
  app.mounted.push(route)
  const { database, configuration } = app
  app.route({
    method: route.method,
    url: route.path,
    bodyLimit: options.bodyLimit,
    onRequest: async (request) => {
      request.believed = options.recognisedByReading ? app.believe(request) : null
      request.viewer = request.believed ?? (await app.recognise(request, route))
      refuseUnadmitted(route, request.viewer)
    },
    handler: async (request, reply) => {
      if (route.method !== 'GET' && options.cost !== 'upload') refuseForeignType(request)
      if (options.cost) app.gate(options.cost, request, reply)
      const asked = {
        params: accept(route.params, request.params, '地址', 'address'),
        query: accept(route.query, request.query, '查询条件', 'query'),
        body: honest(accept(route.body, request.body, '内容', 'body')),
        database,
        request,
        reply,
      }
      const answerTo = async (viewer: Viewer | null, within: Within = withinZone(app, route.label, viewer)) =>
        handler({ ...asked, ...within, viewer })
      const answerBelieved = async (viewer: Viewer) => {
        const within = withinSession(app, route.label, viewer)
        try {
          const result = await answerTo(viewer, within)
          if (!within.recognised()) throw new Error(`${route.id} was answered without reading, to nobody recognised`)
          return result
        } catch (error) {
          if (!isDenied(error)) throw error
          request.viewer = await app.recognise(request, route)
          refuseUnadmitted(route, request.viewer)
          return answerTo(request.viewer)
        }
      }
      const result = await (request.believed ? answerBelieved(request.believed) : answerTo(request.viewer))
      if (!route.answer) return reply.sent ? reply : reply.send(result)
      if (configuration.checkAnswers) checkAnswer(route, result)
      return reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(result) ?? 'null')
    },
  })
}

function refuseUnadmitted(route: Route, viewer: Viewer | null): void {
  if (!admits(route.admits, viewer?.post ?? null)) throw viewer ? notYourPost() : signedOut()
}

/** The database denied: perhaps because the session is not what it was. */
const isDenied = (error: unknown): boolean => (error as { code?: string }).code === '42501'

/** A form of another site can send plain text and forms, but no JSON: no act is taken from anything else. */
function refuseForeignType({ headers }: FastifyRequest): void {
  const type = headers['content-type']
  if (type === undefined || /^application\/json\s*(;|$)/i.test(type)) return
  throw new Refusal(415, 'unacceptable', { zh: '内容要用 JSON 发送', en: 'The body must be sent as JSON' })
}

/** The value, where no text in it holds a sign that is not seen; else it is refused, naming the place and the sign. */
function honest<Value>(value: Value, place = ''): Value {
  if (typeof value === 'string') {
    const sign = hiddenSign(value)
    if (sign) {
      throw unacceptable(
        `内容${place && `中的“${place}”`}含有看不见的字符（${sign}），请删去后再提交`,
        `The body ${place && `field “${place}” `}holds a sign that is not seen (${sign}); delete it first`,
      )
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) honest(part, place ? `${place}.${name}` : name)
  }
  return value
}

const isMissing = ({ code, message }: z.core.$ZodIssue): boolean =>
  code === 'invalid_type' ? /received undefined/.test(message) : code === 'invalid_value' || code === 'invalid_union'

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, name) => (at as Record<PropertyKey, unknown> | null | undefined)?.[name], value)

function accept<S extends z.ZodType>(schema: S | undefined, value: unknown, zh: string, en: string): z.output<S> {
  if (!schema) return undefined as z.output<S>
  const read = schema.safeParse(value ?? {})
  if (read.success) return read.data
  const issue = read.error.issues[0]
  const place = issue?.path.map(String).join('.') ?? ''
  const called = issue && fieldLabel(schema, issue.path)
  const at = called
    ? { zh: `“${called.zh}”`, en: `“${called.en}”` }
    : { zh: `${zh}${place && `中的“${place}”`}`, en: `The ${en}${place && ` field “${place}”`}` }
  if (issue && place && isMissing(issue) && valueAt(value, issue.path) === undefined) {
    throw new Refusal(400, 'unacceptable', {
      zh: `${zh}中缺“${called?.zh ?? place}”`,
      en: `The ${en} lacks “${called?.en ?? place}”`,
    })
  }
  const sentence = issue ? told(issue) : { zh: '', en: '' }
  throw new Refusal(400, 'unacceptable', {
    zh: `${at.zh}不合要求：${sentence.zh}`,
    en: `${at.en} is not acceptable: ${sentence.en}`,
  })
}

const inChinese = z.locales.zhCN().localeError

/** What is wrong, in the words of the contract where it has its own. */
function told(issue: z.core.$ZodIssue): Label {
  const given = issue.code === 'custom' ? (issue.params?.expected as Label | undefined) : undefined
  const own = given ?? expectedBy(issue.message) ?? sizeTold(issue) ?? noSuchId(issue)
  if (own) return own
  const usual = inChinese(issue as z.core.$ZodRawIssue)
  return { zh: (typeof usual === 'string' ? usual : usual?.message) ?? issue.message, en: issue.message }
}

/** Ids are given by the system; whoever has another one has mistyped an address. */
const noSuchId = (issue: z.core.$ZodIssue): Label | undefined =>
  issue.code === 'invalid_format' && issue.format === 'uuid'
    ? { zh: '不是系统给的编号，请从列表里打开', en: 'no id that the system gave; open it from its list' }
    : undefined

const measures: Readonly<Record<string, Label>> = {
  string: { zh: '个字', en: 'letters' },
  array: { zh: '项', en: 'items' },
}

/** That a text or a list is too short or too long, counted. */
function sizeTold(issue: z.core.$ZodIssue): Label | undefined {
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return undefined
  const measure = measures[issue.origin]
  if (!measure) return undefined
  return issue.code === 'too_small'
    ? { zh: `至少${issue.minimum}${measure.zh}`, en: `at least ${issue.minimum} ${measure.en}` }
    : { zh: `最多${issue.maximum}${measure.zh}`, en: `at most ${issue.maximum} ${measure.en}` }
}

function checkAnswer(route: Route, result: unknown): void {
  const sent: unknown = JSON.parse(JSON.stringify(result) ?? 'null')
  const read = route.answer!.safeParse(sent)
  if (!read.success) throw new Error(`The answer of ${route.id} breaks the contract: ${z.prettifyError(read.error)}`)
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(read.data)), sent)) {
    throw new Error(`The answer of ${route.id} says more than the contract: ${JSON.stringify(sent).slice(0, 500)}`)
  }
}
