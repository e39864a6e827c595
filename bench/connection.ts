import { once } from 'node:events'
import { connect } from 'node:net'

export type Answer = { readonly status: number; readonly head: string; readonly body: string }
export type Call = { readonly cookie?: string; readonly body?: unknown }

/** One kept-alive connection that makes one call after the other, with as little work of its own as can be. */
export type Connection = {
  call(method: 'GET' | 'POST', path: string, call?: Call): Promise<Answer>
  close(): void
}

/** Reads `content-length` answers only: others are refused, as they cannot come from our API. */
export async function openConnection(host: string, port: number): Promise<Connection> {
  const socket = connect(port, host).setNoDelay(true)
  await once(socket, 'connect')
  let waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined
  let chunks: Buffer[] = []
  let received = 0
  let whole = -1
  let headEnd = -1

  const done = (): void => {
    const all = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
    const head = all.toString('latin1', 0, headEnd)
    const body = all.toString('utf8', headEnd + 4, whole)
    const { resolve } = waiting!
    waiting = undefined
    chunks = []
    received = 0
    whole = -1
    resolve({ status: Number(head.slice(9, 12)), head, body })
  }
  const measure = (): void => {
    const all = Buffer.concat(chunks)
    chunks = [all]
    headEnd = all.indexOf('\r\n\r\n')
    if (headEnd < 0) return
    const length = /content-length: (\d+)/i.exec(all.toString('latin1', 0, headEnd))?.[1]
    if (length === undefined) waiting?.reject(new Error(`no content-length: ${all.toString('utf8', 0, 500)}`))
    else whole = headEnd + 4 + Number(length)
  }
  socket.on('data', (chunk) => {
    chunks.push(chunk)
    received += chunk.length
    if (whole < 0) measure()
    if (whole >= 0 && received >= whole) done()
  })
  socket.on('error', (error) => waiting?.reject(error))
  socket.on('close', () => waiting?.reject(new Error('the connection was closed')))

  return {
    call: (method, path, { cookie, body } = {}) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject }
        const content = body === undefined ? '' : JSON.stringify(body)
        const lines = [`${method} ${path} HTTP/1.1`, `host: ${host}:${port}`]
        if (cookie) lines.push(`cookie: ${cookie}`)
        if (content) lines.push('content-type: application/json', `content-length: ${Buffer.byteLength(content)}`)
        socket.write(`${lines.join('\r\n')}\r\n\r\n${content}`)
      }),
    close: () => socket.destroy(),
  }
}
