import { finished } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../refusal.ts'

/** What is costly about a route: it makes a file, takes one in, or proves something again from the beginning. */
export type Cost = 'file' | 'upload' | 'proof'

/** So many under way for one account (or one address, for a visitor), and so many in the whole house. */
const limits: Readonly<
  Record<Cost, { readonly each: number; readonly all: number; readonly zh: string; readonly en: string }>
> = {
  file: { each: 2, all: 4, zh: '个文件在生成', en: 'files being made' },
  upload: { each: 2, all: 8, zh: '个文件在上传', en: 'files being uploaded' },
  proof: { each: 2, all: 4, zh: '次核验在进行', en: 'verifications under way' },
}

const wait = 5

const tooMany = (zh: string, en: string): Refusal =>
  new Refusal(429, 'too-many', { zh: `${zh}，请等做完一个再试`, en: `${en}; try again when one is done` }, wait)

/** Admits a costly call until its answer is sent, or refuses it with a sentence. */
export type Gate = (cost: Cost, request: FastifyRequest, reply: FastifyReply) => void

export function openGate(): Gate {
  const under: Record<Cost, string[]> = { file: [], upload: [], proof: [] }
  return (cost, { viewer, ip }, reply) => {
    const { each, all, zh, en } = limits[cost]
    const who = viewer?.account ?? ip
    const busy = under[cost]
    const own = busy.filter((other) => other === who).length
    if (own >= each) throw tooMany(`您已有 ${own} ${zh}`, `You have ${own} ${en}`)
    if (busy.length >= all) throw tooMany(`现在共有 ${busy.length} ${zh}`, `There are ${busy.length} ${en}`)
    busy.push(who)
    finished(reply.raw, () => busy.splice(busy.indexOf(who), 1))
  }
}
