import { AsyncLocalStorage } from 'node:async_hooks'
import type { Label } from '../../kernel/label.ts'
import { Refusal } from '../refusal.ts'
import type { Viewer } from '../viewer.ts'

/** Connections that may be busy at once: for one account, for one zone, for all people. The pool has more. */
const most = { account: 4, zone: 12, all: 16 } as const

/** Milliseconds that a person's request waits for its turn. */
const patience = 10_000

type Turn = { readonly viewer: Viewer; readonly what: Label; readonly since: number }
type Waiting = Pick<Turn, 'viewer'> & { readonly go: () => void }

/**
 * Runs what a person asks of the database when it is that person's turn; after a while of waiting it is refused. What is
 * asked within a turn belongs to it, so that nobody waits for a turn while holding one.
 */
export type Turns = <T>(viewer: Viewer, what: Label, work: () => Promise<T>) => Promise<T>

const ofAccount = (running: readonly Turn[], { account }: Viewer): Turn[] =>
  running.filter(({ viewer }) => viewer.account === account)

function isFree(running: readonly Turn[], viewer: Viewer): boolean {
  if (running.length < most.account) return true
  if (running.length >= most.all || ofAccount(running, viewer).length >= most.account) return false
  return running.filter(({ viewer: { zone } }) => zone === viewer.zone).length < most.zone
}

function tooMany(running: readonly Turn[], viewer: Viewer, now: number): Refusal {
  const own = ofAccount(running, viewer)
  const seconds = (turn: Turn): number => Math.max(0, Math.round((now - turn.since) / 1000))
  const zh = own.map((turn) => `“${turn.what.zh}”（已 ${seconds(turn)} 秒）`).join('、')
  const en = own.map((turn) => `“${turn.what.en}” (${seconds(turn)} s)`).join(', ')
  const sentence =
    own.length >= most.account
      ? {
          zh: `您有 ${own.length} 项正在数据库中运行：${zh}；请等其中一项结束，或把条件写简单些`,
          en: `${own.length} of yours are running in the database: ${en}; wait until one ends, or write simpler conditions`,
        }
      : { zh: '现在办理的人太多，请过几秒再试', en: 'Too many people are served just now; try again in a few seconds' }
  return new Refusal(429, 'too-many', sentence, 5)
}

export function openTurns(clock: () => number): Turns {
  const inside = new AsyncLocalStorage<Turn>()
  const running: Turn[] = []
  const waiting: Waiting[] = []

  const letIn = (): void => {
    const next = waiting.findIndex(({ viewer }) => isFree(running, viewer))
    if (next >= 0) waiting.splice(next, 1)[0]!.go()
  }

  const begin = (viewer: Viewer, what: Label): Turn => {
    const turn = { viewer, what, since: clock() }
    running.push(turn)
    return turn
  }

  const queue = (viewer: Viewer, what: Label): Promise<Turn> =>
    new Promise((resolve, reject) => {
      const entry = {
        viewer,
        go: () => {
          clearTimeout(timer)
          resolve(begin(viewer, what))
        },
      }
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(entry), 1)
        reject(tooMany(running, viewer, clock()))
      }, patience)
      waiting.push(entry)
    })

  return async (viewer, what, work) => {
    if (inside.getStore()) return work()
    const turn = isFree(running, viewer) ? begin(viewer, what) : await queue(viewer, what)
    try {
      return await inside.run(turn, work)
    } finally {
      running.splice(running.indexOf(turn), 1)
      letIn()
    }
  }
}
