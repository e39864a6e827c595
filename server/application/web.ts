import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import files from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { answerAbsent } from './errors.ts'
import { newNonce, pagePolicy, workerPolicy } from './headers.ts'

/** Serves the built web application: its files for ever, its page afresh with a nonce, every other address as that page. */
export async function serveWeb(app: FastifyInstance): Promise<void> {
  const folder = app.configuration.webFolder
  const page =
    folder && existsSync(join(folder, 'index.html')) ? await readFile(join(folder, 'index.html'), 'utf8') : null
  const sendPage = (reply: FastifyReply) => {
    if (!page) return answerAbsent(reply)
    const nonce = newNonce()
    reply.header('content-security-policy', pagePolicy(nonce)).header('cache-control', 'no-store')
    reply.type('text/html; charset=utf-8').send(page.replaceAll('__NONCE__', nonce))
  }
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && !/^\/(api|assets)(\/|$)/.test(request.url.split('?')[0]!)
    return wantsPage ? sendPage(reply) : answerAbsent(reply)
  })
  app.get('/', (_request, reply) => sendPage(reply))
  if (!folder || !page) return
  app.get('/index.html', (_request, reply) => sendPage(reply))
  await app.register(files, {
    root: folder,
    index: false,
    globIgnore: ['index.html*'],
    preCompressed: true,
    wildcard: false,
    cacheControl: false,
    setHeaders: (response, path) => {
      const named = path.includes(`${folder}/assets/`)
      response.header('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache')
      if (/\/worker\.js(\.br|\.gz)?$/.test(path)) response.header('content-security-policy', workerPolicy)
    },
  })
}
