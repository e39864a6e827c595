import { posts } from '../kernel/post.ts'
import type { PackAccount, Zone } from '../mechanisms/zone-pack.ts'

export type Greeting = {
  readonly address: string
  readonly place: string
  readonly zones: readonly Zone[]
  readonly accounts: readonly PackAccount[]
  /** The password of the demonstration accounts; null where they have one of their own by now. */
  readonly password: string | null
  readonly seconds: number
}

/** What the terminal says once Jixia serves: where it is, who may sign in, where the data lie. */
export function greet({ address, place, zones, accounts, password, seconds }: Greeting): string {
  const width = Math.max(0, ...accounts.map(({ name }) => name.length))
  const rows = accounts.map(({ name, post }) => `    ${name.padEnd(width)}  ${posts[post].zh} · ${posts[post].en}`)
  const others = zones.slice(1).map(({ id, label }) => `${id}（${label.zh}）`)
  return [
    '',
    `  稷下 Jixia   ${address}   （${seconds.toFixed(1)} s）`,
    '',
    ...(rows.length > 0 ? ['  演示账号 · demonstration accounts', ...rows] : []),
    ...(others.length > 0 ? [`    其他区把前缀换成 · other zones: ${others.join('、')}`] : []),
    ...(password ? [`  密码 · password: ${password}`] : []),
    '',
    `  数据 · data: ${place}`,
    '  Ctrl-C 停止 · stops',
    '',
  ].join('\n')
}
