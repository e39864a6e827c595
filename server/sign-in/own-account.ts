import type { FastifyInstance } from 'fastify'
import type { Selectable } from 'kysely'
import { toString as drawCode } from 'qrcode'
import * as contract from '../../contract/sign-in.ts'
import { recordFor } from '../audit/record.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { mount } from '../mount.ts'
import { conflicting, forbidden, type Refusal, unacceptable } from '../refusal.ts'
import type { Viewer } from '../viewer.ts'
import { setPassword } from './accounts.ts'
import { fail, secondsLocked, spendCode } from './credentials.ts'
import { refusalOf } from './entrance.ts'
import { hashPassword, passwordFits, refuseWeak } from './password.ts'
import { openFactor, sealFactor } from './sealed-factors.ts'
import { hashRecoveryCode, newRecoveryCodes, newSecret, secretAddress, stepOf } from './second-factor.ts'
import { endSessions } from './sessions.ts'
import { sessionsOf } from './shown-sessions.ts'
import type { SignInTables } from './tables.ts'

type Own = Selectable<SignInTables['account_secret']> & { name: string }

/** A wrong password or code given by whoever has the session: it counts as one at the door does. */
class WrongProof extends Error {
  readonly own: Own
  readonly kind: 'wrong' | 'code-wrong'

  constructor(own: Own, kind: WrongProof['kind']) {
    super(kind)
    this.own = own
    this.kind = kind
  }
}

async function refusalOfProof(tx: ZoneTransaction, { own, kind }: WrongProof, now: number): Promise<Refusal> {
  const verdict = await fail(tx, own, now, kind)
  if (verdict.kind === 'locked') return refusalOf(verdict)
  return kind === 'wrong'
    ? forbidden('现在的密码不对', 'The present password is wrong')
    : unacceptable('动态口令不对或已经用过', 'The code is wrong or was used already')
}

/** The QR code of an address as a drawing that an <img> shows. */
const pictureOf = async (uri: string): Promise<string> =>
  `data:image/svg+xml;base64,${Buffer.from(await drawCode(uri, { type: 'svg', margin: 2 })).toString('base64')}`

async function ownSecret(tx: ZoneTransaction, viewer: Viewer, now: number, password?: string): Promise<Own> {
  const own = await tx
    .selectFrom('account_secret')
    .innerJoin('account', 'account.id', 'account_secret.account_id')
    .selectAll('account_secret')
    .select('account.name')
    .where('account_id', '=', viewer.account)
    .forUpdate('account_secret')
    .executeTakeFirstOrThrow()
  const seconds = secondsLocked(own, now)
  if (seconds > 0) throw refusalOf({ kind: 'locked', seconds })
  if (password !== undefined && !(await passwordFits(own.password_hash, password))) throw new WrongProof(own, 'wrong')
  return own
}

/** What a person does with the own account: password, sessions, tokens, second factor. */
export function mountOwnAccount(app: FastifyInstance): void {
  const { sessions, configuration } = app

  /** One act on the own account: done, recorded, and the sessions looked up afresh afterwards. */
  async function act<T>(viewer: Viewer, name: string, work: (tx: ZoneTransaction) => Promise<T>): Promise<T> {
    const result = await app.database.asSystem(async (tx) => {
      try {
        const done = await work(tx)
        await recordFor(tx, viewer, name, `account:${viewer.account}`)
        return { done }
      } catch (error) {
        if (!(error instanceof WrongProof)) throw error
        return { refusal: await refusalOfProof(tx, error, configuration.clock()) }
      }
    })
    if (result.refusal) throw result.refusal
    sessions.forget()
    return result.done
  }

  mount(app, contract.changePassword, async ({ viewer, body }) => {
    await act(viewer, 'password.changed', async (tx) => {
      const own = await ownSecret(tx, viewer, configuration.clock(), body.present)
      if (body.future === body.present) throw unacceptable('新密码与旧密码相同', 'The new password equals the old one')
      refuseWeak(body.future, own.name)
      await setPassword(tx, viewer, await hashPassword(body.future), false, configuration.clock())
      await endSessions(tx, { account: viewer.account, except: viewer.session }, viewer.account)
    })
    return {}
  })

  mount(app, contract.listOwnSessions, async ({ viewer, database }) => ({
    sessions: await sessionsOf(database, viewer, viewer.account, configuration.clock()),
  }))

  mount(app, contract.endOwnSession, async ({ viewer, params }) =>
    act(viewer, 'session.ended', async (tx) => ({
      ended: await endSessions(tx, { account: viewer.account, session: params.session }, viewer.account),
    })),
  )

  mount(app, contract.endOtherSessions, async ({ viewer }) =>
    act(viewer, 'sessions.ended', async (tx) => ({
      ended: await endSessions(tx, { account: viewer.account, except: viewer.session }, viewer.account),
    })),
  )

  mount(app, contract.createToken, async ({ viewer, body, request }) =>
    act(viewer, 'token.created', async (tx) => {
      const { post_id: post, token_label: label } = await tx
        .selectFrom('session')
        .select(['post_id', 'token_label'])
        .where('id', '=', viewer.session)
        .executeTakeFirstOrThrow()
      if (label !== null)
        throw forbidden('令牌不能再建令牌，请登录后建立', 'A token makes no tokens; sign in to make one')
      const { account, zone } = viewer
      return sessions.begin(tx, { account, zone, post, address: request.ip, agent: '', token: body })
    }),
  )

  mount(app, contract.beginSecondFactor, async ({ viewer, body }) =>
    act(viewer, 'second-factor.begun', async (tx) => {
      const own = await ownSecret(tx, viewer, configuration.clock(), body.password)
      if (own.totp_confirmed) throw conflicting('动态口令已经启用', 'The second factor is in use already')
      const secret = newSecret()
      const values = { totp_secret: sealFactor(app.key, viewer.account, secret), totp_last_step: null }
      await tx.updateTable('account_secret').set(values).where('account_id', '=', viewer.account).execute()
      const uri = secretAddress(secret, own.name)
      return { secret, uri, picture: await pictureOf(uri) }
    }),
  )

  mount(app, contract.confirmSecondFactor, async ({ viewer, body }) =>
    act(viewer, 'second-factor.confirmed', async (tx) => {
      const own = await ownSecret(tx, viewer, configuration.clock())
      const secret = openFactor(app.key, viewer.account, own.totp_secret)
      if (own.totp_confirmed || secret === null) throw conflicting('请先开始设置动态口令', 'Begin the set-up first')
      const step = stepOf(secret, body.code, configuration.clock(), own.totp_last_step)
      if (step === null) throw new WrongProof(own, 'code-wrong')
      const recovery = newRecoveryCodes()
      await tx
        .updateTable('account_secret')
        .set({ totp_confirmed: true, totp_last_step: step, recovery_codes: recovery.map(hashRecoveryCode) })
        .where('account_id', '=', viewer.account)
        .execute()
      return { recovery }
    }),
  )

  mount(app, contract.removeSecondFactor, async ({ viewer, body }) => {
    await act(viewer, 'second-factor.removed', async (tx) => {
      const own = await ownSecret(tx, viewer, configuration.clock(), body.password)
      if (!own.totp_confirmed || !(await spendCode(tx, own, body.code, app.key, configuration.clock())))
        throw new WrongProof(own, 'code-wrong')
      await tx
        .updateTable('account_secret')
        .set({ totp_secret: null, totp_confirmed: false, totp_last_step: null, recovery_codes: [] })
        .where('account_id', '=', viewer.account)
        .execute()
    })
    return {}
  })
}
