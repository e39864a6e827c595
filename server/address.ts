import { createServer } from 'node:net'
import type { Configuration } from './configuration.ts'
import { StartRefusal } from './start-refusal.ts'

type Place = Pick<Configuration, 'host' | 'port'>

/** Where people reach it, unless the configuration file says otherwise. */
export function addressOf({ host, port }: Place): string {
  return `http://${host}:${port}`
}

/** Why nobody can be served there, with what is possible instead. */
export function addressRefused({ code, message }: NodeJS.ErrnoException, { host, port }: Place): StartRefusal {
  if (code === 'EADDRINUSE') {
    return new StartRefusal(
      `端口 ${port} 已被占用，请停止占用它的程序，或换一个：PORT=${port + 1} npm start`,
      `Port ${port} is taken: stop what uses it, or choose another, PORT=${port + 1} npm start`,
    )
  }
  const cause = {
    EACCES: '没有权限 · not permitted',
    EADDRNOTAVAIL: '本机没有这个地址 · not an address of this machine',
  }
  const reason = cause[code as keyof typeof cause] ?? message
  return new StartRefusal(`不能在 ${host}:${port} 提供服务：${reason}`, `Cannot serve on ${host}:${port}: ${reason}`)
}

/** Refuses an address that is taken before anything is loaded: a first start works for a minute before it listens. */
export function refuseTaken(place: Place): Promise<void> {
  const probe = createServer()
  return new Promise((free, taken) => {
    probe.once('error', (error) => taken(addressRefused(error, place)))
    probe.listen({ host: place.host, port: place.port }, () => probe.close(() => free()))
  })
}
