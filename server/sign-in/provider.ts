import type { FastifyInstance } from 'fastify'
import * as oidc from 'openid-client'
import { goToProvider, returnFromProvider } from '../../contract/sign-in.ts'
import type { IdentityProvider } from '../application/settings.ts'
import { recordFor } from '../audit/record.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { mountOpen } from '../mount.ts'
import { absent, forbidden, Refusal } from '../refusal.ts'
import { readCookie, sendCookie, sendToken } from './cookie.ts'
import { enter } from './entrance.ts'

type Journey = { readonly provider: string; readonly verifier: string; readonly nonce: string; readonly until: number }
type Identity = { readonly issuer: string; readonly subject: string; readonly name: string | null }

const journeyCookie = 'jixia-provider'
const cookieOptions = { path: '/api/sign-in', sameSite: 'Lax' } as const
const journeyLasts = 10 * 60_000

/** Sign-in through OpenID Connect: code flow with PKCE; nobody gains an account by it. */
export function mountProviders(app: FastifyInstance): void {
  const { identityProviders, publicAddress, clock } = app.configuration
  const journeys = new Map<string, Journey>()
  const known = new Map<string, Promise<oidc.Configuration>>()

  const providerOf = (id: string): IdentityProvider => {
    const provider = identityProviders.find((candidate) => candidate.id === id)
    if (provider) return provider
    throw absent('没有配置这种登录方式', 'This way to sign in is not configured')
  }

  function discover({ id, issuer, clientId, clientSecret }: IdentityProvider): Promise<oidc.Configuration> {
    const found = known.get(id) ?? connect(issuer, clientId, clientSecret)
    known.set(id, found)
    found.catch(() => known.delete(id))
    return found
  }

  mountOpen(app, goToProvider, async ({ params, reply }) => {
    const provider = providerOf(params.provider)
    const configuration = await discover(provider)
    const state = oidc.randomState()
    const verifier = oidc.randomPKCECodeVerifier()
    const nonce = oidc.randomNonce()
    const now = clock()
    for (const [key, { until }] of journeys) if (until < now || journeys.size > 1000) journeys.delete(key)
    journeys.set(state, { provider: provider.id, verifier, nonce, until: now + journeyLasts })
    sendCookie(reply, journeyCookie, state, cookieOptions)
    const address = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: `${publicAddress}/api/sign-in/provider/${provider.id}/return`,
      scope: 'openid profile',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    })
    return reply.redirect(address.href)
  })

  mountOpen(app, returnFromProvider, async ({ params, query, request, reply, database }) => {
    const provider = providerOf(params.provider)
    const state = readCookie(request, journeyCookie, cookieOptions)
    const journey = state && state === query.state ? journeys.get(state) : undefined
    sendCookie(reply, journeyCookie, null, cookieOptions)
    if (!state || !journey || journey.provider !== provider.id || journey.until < clock()) {
      throw forbidden(
        '登录没有从这里开始，或已超时，请重新登录',
        'The sign-in did not begin here or took too long; please begin again',
      )
    }
    journeys.delete(state)
    const identity = await identify(
      await discover(provider),
      provider,
      new URL(request.url, publicAddress),
      journey,
      state,
    )
    const token = await database.asSystem(async (tx) => {
      const account = await accountOf(tx, identity)
      return enter(tx, account, { database, request, reply }, provider.id)
    })
    sendToken(reply, token)
    // A page of ours leads on: after a redirect from another site the browser would hold the strict cookie back.
    reply.type('text/html; charset=utf-8')
    return reply.send(
      '<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/"><title>稷下</title>',
    )
  })
}

const unreachable = () =>
  new Refusal(502, 'provider', {
    zh: '统一身份认证暂时不可用，请用密码登录',
    en: 'The identity provider cannot be reached',
  })

async function connect(issuer: string, clientId: string, secret: string): Promise<oidc.Configuration> {
  const address = new URL(issuer)
  const local = address.protocol === 'http:' ? { execute: [oidc.allowInsecureRequests] } : {}
  return oidc.discovery(address, clientId, secret, undefined, local).catch(() => {
    throw unreachable()
  })
}

async function identify(
  configuration: oidc.Configuration,
  { nameClaim }: IdentityProvider,
  address: URL,
  { verifier, nonce }: Journey,
  state: string,
): Promise<Identity> {
  const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true }
  const tokens = await oidc.authorizationCodeGrant(configuration, address, checks).catch(() => {
    throw forbidden('统一身份认证没有通过', 'The identity provider did not confirm who you are')
  })
  const claims = tokens.claims()!
  const name = nameClaim === undefined ? null : claims[nameClaim]
  return { issuer: claims.iss, subject: claims.sub, name: typeof name === 'string' ? name.toLowerCase() : null }
}

async function accountOf(tx: ZoneTransaction, { issuer, subject, name }: Identity): Promise<string> {
  const linked = await tx
    .selectFrom('account_identity')
    .innerJoin('account', 'account.id', 'account_identity.account_id')
    .select(['account.id', 'account.disabled_at'])
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  if (linked && !linked.disabled_at) return linked.id
  const named = linked || name === null ? undefined : await unlinkedAccount(tx, issuer, name)
  if (!named)
    throw forbidden('您在这里还没有账号，请联系系统管理员', 'You have no account here; ask the system administrator')
  await tx
    .insertInto('account_identity')
    .values({ issuer, subject, account_id: named.id, zone_id: named.zone_id })
    .execute()
  const actor = { zone: named.zone_id, account: named.id }
  await recordFor(tx, actor, 'identity.linked', `account:${named.id}`, { issuer, subject })
  return named.id
}

const unlinkedAccount = (tx: ZoneTransaction, issuer: string, name: string) =>
  tx
    .selectFrom('account')
    .select(['id', 'zone_id'])
    .where('name', '=', name)
    .where('disabled_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('account_identity')
            .select('subject')
            .whereRef('account_identity.account_id', '=', 'account.id')
            .where('issuer', '=', issuer),
        ),
      ),
    )
    .executeTakeFirst()
