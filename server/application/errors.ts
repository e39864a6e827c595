import { randomBytes } from 'node:crypto'
import type { Socket } from 'node:net'
import type { ConnectionError, FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Fault } from '../../kernel/fault.ts'
import type { Label } from '../../kernel/label.ts'
import { Refusal } from '../refusal.ts'
import { always } from './headers.ts'

type Refused = {
  readonly status: number
  readonly code: string
  readonly sentence: Label
  readonly wait?: number
  readonly faults?: readonly Label[]
}

const ofFastify: Record<string, Refused> = {
  FST_ERR_CTP_BODY_TOO_LARGE: {
    status: 413,
    code: 'too-large',
    sentence: { zh: '内容太大，超过了这里的上限', en: 'The content is larger than is allowed here' },
  },
  FST_ERR_CTP_INVALID_JSON_BODY: {
    status: 400,
    code: 'unacceptable',
    sentence: { zh: '内容不是有效的 JSON', en: 'The body is not valid JSON' },
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: {
    status: 400,
    code: 'unacceptable',
    sentence: { zh: '内容是空的', en: 'The body is empty' },
  },
}

const ofPostgres: Record<string, Refused> = {
  '42501': {
    status: 403,
    code: 'forbidden',
    sentence: { zh: '这条记录不在您的管辖范围内', en: 'The record is outside your jurisdiction' },
  },
  '23505': {
    status: 409,
    code: 'conflicting',
    sentence: { zh: '已经有一条相同的记录', en: 'Such a record is there already' },
  },
  '40001': {
    status: 409,
    code: 'conflicting',
    sentence: { zh: '别人刚刚改动了同一处，请再试一次', en: 'Somebody changed the same just now; please try again' },
  },
}

const tooMuch: Refused = {
  status: 400,
  code: 'unacceptable',
  sentence: {
    zh: '这个查询太费时，已经停下；请缩小范围或把条件写简单些',
    en: 'The query takes too long and was stopped; narrow it or write a simpler condition',
  },
}

const badValue: Refused = {
  status: 400,
  code: 'unacceptable',
  sentence: {
    zh: '有一个值数据库存不下（太大、不存在或含有空字符）',
    en: 'A value cannot be stored: too large, impossible or with a null character',
  },
}

/** Class 54 and 57014 say that a statement was too much; the class 22 says that a value is impossible: a day that does not exist, a number out of range. */
const ofDatabase = (code: string): Refused | undefined =>
  ofPostgres[code] ??
  (/^(57014|54[0-9A-Z]{3})$/.test(code) ? tooMuch : undefined) ??
  (/^22[0-9A-Z]{3}$/.test(code) ? badValue : undefined)

function refusalOf(error: Partial<FastifyError>): Refused | undefined {
  if (error instanceof Refusal) return error
  if (error instanceof Fault) return { status: 400, code: 'unacceptable', sentence: error.sentence }
  const known = ofFastify[error.code ?? ''] ?? ofDatabase(error.code ?? '')
  if (known) return known
  const { statusCode } = error
  return !statusCode || statusCode < 400 || statusCode >= 500 ? undefined : notUnderstood(statusCode)
}

const notUnderstood = (status: number): Refused => ({
  status,
  code: 'unacceptable',
  sentence: { zh: '请求不能被理解', en: 'The request is not understood' },
})

function answer(reply: FastifyReply, { status, code, sentence, wait, faults }: Refused, number?: string): void {
  if (wait) reply.header('retry-after', wait)
  reply.code(status).type('application/json; charset=utf-8').send({ error: { sentence, code, wait, number, faults } })
}

/** Answers every failure as a sentence; what nobody foresaw is logged under a number that the person can tell. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: Partial<FastifyError>, request, reply) => {
    const refused = refusalOf(error)
    if (refused) {
      if (error.code && ofDatabase(error.code)) request.log.warn({ err: error }, 'refused by the database')
      return answer(reply, refused)
    }
    const number = randomBytes(4).toString('hex')
    request.log.error({ err: error, number }, 'unforeseen')
    const sentence = {
      zh: `系统出了意外，已记录（编号 ${number}），请稍后再试或告诉管理员`,
      en: `Something unforeseen happened and was recorded (number ${number}); please try later or tell the administrator`,
    }
    answer(reply, { status: 500, code: 'unforeseen', sentence }, number)
  })
}

/** Answers an address that the router cannot read: no hook has seen it yet. */
export function answerUnread(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  reply.headers(always)
  answer(reply, refusalOf(error) ?? notUnderstood(400))
}

/** Answers bytes that are no request, straight to the connection. */
export function answerNoise({ code }: ConnectionError, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const status = code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request'
  const { sentence, code: name } = notUnderstood(400)
  const body = JSON.stringify({ error: { sentence, code: name } })
  const headers = { ...always, 'content-type': 'application/json; charset=utf-8', connection: 'close' }
  const lines = Object.entries({ ...headers, 'content-length': Buffer.byteLength(body) }).map((pair) => pair.join(': '))
  socket.end(`HTTP/1.1 ${status}\r\n${lines.join('\r\n')}\r\n\r\n${body}`)
}

const noSuchAddress: Refused = {
  status: 404,
  code: 'absent',
  sentence: { zh: '没有这个地址', en: 'There is no such address' },
}

export const answerAbsent = (reply: FastifyReply): void => answer(reply, noSuchAddress)
