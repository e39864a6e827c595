import type { Generated } from 'kysely'
import type { Post } from '../../kernel/post.ts'

/** Moments are ISO text in UTC. */
export type SignInTables = {
  account: {
    id: string
    zone_id: string
    name: string
    person: string
    demonstration: Generated<boolean>
    disabled_at: string | null
    created_at: Generated<string>
    created_by: string
  }
  /** Passwords and second factors; a person's request can never read them. */
  account_secret: {
    account_id: string
    zone_id: string
    password_hash: string | null
    must_change: Generated<boolean>
    changed_at: Generated<string>
    failures: Generated<number>
    locked_until: string | null
    totp_secret: string | null
    totp_confirmed: Generated<boolean>
    totp_last_step: number | null
    recovery_codes: Generated<string[]>
  }
  account_post: {
    id: string
    zone_id: string
    account_id: string
    post: Post
    department_id: string | null
    enterprise_id: string | null
    granted_by: string
    granted_at: Generated<string>
    revoked_by: string | null
    revoked_at: string | null
  }
  /** A person as a foreign provider names them. */
  account_identity: {
    issuer: string
    subject: string
    account_id: string
    zone_id: string
    linked_at: Generated<string>
  }
  session: {
    id: string
    token_hash: string
    zone_id: string
    account_id: string
    post_id: string
    created_at: Generated<string>
    last_seen_at: Generated<string>
    expires_at: string
    ended_at: string | null
    ended_by: string | null
    address: string
    agent: string
    token_label: string | null
  }
}
