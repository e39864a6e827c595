import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Secret, TOTP } from 'otpauth'
import { mechanisms } from '../../../mechanisms/mechanisms.ts'
import { furnish } from '../../../server/rooms.ts'
import { stopServers, temporaryFolder } from '../../database.ts'
import { openFrame, password, smallPacks } from '../../frame.ts'

process.on('uncaughtException', async (error) => {
  console.error(error)
  await stopServers()
  process.exit(1)
})

// Signs in, and fails to, in every way on a server that logs all it does, and sends what must not stand in its log.
const clientSecret = 'a-secret-of-the-provider'
const grant = 'the-code-that-the-provider-gave'
const wrong = 'Not-the-password-7'

const provider = createServer((request, response) => {
  const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`
  const found = request.url?.startsWith('/.well-known')
  response.writeHead(found ? 200 : 400, { 'content-type': 'application/json' })
  const described = {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  }
  const refused = { error: 'invalid_grant', error_description: `${clientSecret} ${grant}` }
  response.end(JSON.stringify(found ? described : refused))
})
provider.listen(0, '127.0.0.1')
await once(provider, 'listening')

const city = {
  id: 'city',
  label: { zh: '市统一身份认证', en: 'City identity' },
  issuer: `http://127.0.0.1:${(provider.address() as AddressInfo).port}`,
  clientId: 'jixia',
  clientSecret,
}
const declarations = { packs: smallPacks, ...mechanisms }
const rooms = furnish(declarations, await temporaryFolder('uploads'))
const frame = await openFrame('own-18', rooms, { logLevel: 'info', identityProviders: [city] })
const secrets: string[] = [password, wrong, clientSecret, grant]

const call = async (method: 'GET' | 'POST' | 'PUT', url: string, cookie = '', payload?: object) => {
  const answer = await frame.app.inject({ method, url, payload, headers: cookie ? { cookie } : {} })
  const set = answer.cookies.map(({ name, value }) => ({ name, value })).filter(({ value }) => value !== '')
  secrets.push(...set.map(({ value }) => value))
  return {
    status: answer.statusCode,
    told: answer.body,
    cookie: set.map(({ name, value }) => `${name}=${value}`).join('; '),
  }
}
const expect = (status: number, answered: { status: number; told: string }): void => {
  if (answered.status !== status) throw new Error(`${answered.status} ${answered.told}`)
}
const signIn = (given: object) => call('POST', '/api/sign-in', '', { name: 'demo-leader', ...given })

expect(401, await signIn({ password: wrong }))
expect(400, await signIn({ password: { $ne: wrong } }))
const entered = await signIn({ password })
expect(200, entered)

const made = await call('POST', '/api/session/tokens', entered.cookie, { label: '报表程序', days: 30 })
expect(200, made)
secrets.push((JSON.parse(made.told) as { token: string }).token)

const calendar = await call('POST', '/api/session/calendar', entered.cookie, {})
expect(200, calendar)
const { pathname } = new URL((JSON.parse(calendar.told) as { address: string }).address)
secrets.push(/calendar\/(.*)\.ics/.exec(pathname)![1]!)
for (const [status, url] of [
  [200, pathname],
  [200, `/%61pi/c%61lendar/${pathname.split('/').at(-1)}`],
  [404, pathname.replace('.ics', '')],
  [404, `${pathname}/again`],
  [404, `/nowhere${pathname}`],
] as const)
  expect(status, await call('GET', url))

const factor = '/api/session/second-factor'
const begun = await call('POST', factor, entered.cookie, { password })
const { secret } = JSON.parse(begun.told) as { secret: string }
const codeNow = () => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: frame.clock.now })
const confirmed = await call('PUT', factor, entered.cookie, { code: codeNow() })
expect(200, confirmed)
secrets.push(secret, codeNow(), ...(JSON.parse(confirmed.told) as { recovery: string[] }).recovery)
frame.clock.forward(60)
expect(401, await signIn({ password, code: '000000' }))
secrets.push(codeNow())
expect(200, await signIn({ password, code: codeNow() }))

const gone = await call('GET', '/api/sign-in/provider/city')
expect(302, gone)
const state = gone.cookie.split('=')[1]!
const back = `/api/sign-in/provider/city/return?${new URLSearchParams({ code: grant, state })}`
const refused = await call('GET', back, gone.cookie)
if (refused.status < 400) throw new Error(refused.told)

await frame.close()
provider.closeAllConnections()
provider.close()
await stopServers()
process.send!(secrets, () => process.exit())
