export type AuditTables = {
  audit_entry: {
    zone_id: string
    number: number
    at: string
    account: string
    person: string
    post: string
    session: string
    act: string
    subject: string
    detail: Record<string, unknown>
    previous_hash: string
    hash: string
  }
  /** The last link of each zone's chain. */
  audit_head: { zone_id: string; number: number; hash: string }
}
