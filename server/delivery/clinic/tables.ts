import type { Generated } from 'kysely'
import type { ConsultationAct } from '../../../engines/delivery/clinic/history.ts'
import type { Post } from '../../../kernel/post.ts'

/** Rows of the project clinic, as 0018-project-clinic.sql makes them; JSON is written as text. */
export type ClinicTables = {
  consultation_event: {
    zone_id: Generated<string>
    consultation: string
    number: number
    project: string
    serial: number | null
    kind: ConsultationAct
    addressed_to: string | null
    problem: string | null
    body: string
    on_day: string
    by: string
    person: string
    post: Post
    department: string | null
    at: Generated<string>
    demonstration: boolean
  }
}
