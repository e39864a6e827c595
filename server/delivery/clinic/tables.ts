import type { ConsultationAct } from '../../../engines/delivery/clinic/history.ts'
import type { RecordedColumns } from '../recorded/records.ts'

/** Rows of the project clinic, as 0018-project-clinic.sql makes them. */
export type ClinicTables = {
  consultation_event: RecordedColumns<ConsultationAct> & {
    consultation: string
    addressed_to: string | null
    problem: string | null
  }
}
