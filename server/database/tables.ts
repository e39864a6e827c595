import type { AuditTables } from '../audit/tables.ts'
import type { CollectionTables } from '../collection/tables.ts'
import type { ConfirmationTables } from '../confirmation/tables.ts'
import type { BatchTables } from '../delivery/batches/tables.ts'
import type { ClinicTables } from '../delivery/clinic/tables.ts'
import type { CalendarTables } from '../delivery/files/calendar/tables.ts'
import type { PaperTables } from '../delivery/papers/tables.ts'
import type { ProblemTables } from '../delivery/problems/tables.ts'
import type { ReviewTables } from '../delivery/reviews/tables.ts'
import type { DeliveryTables } from '../delivery/tables.ts'
import type { EvaluationTables } from '../evaluation/tables.ts'
import type { IndicatorTables } from '../indicators/tables.ts'
import type { NominationTables } from '../ladder/nominations/tables.ts'
import type { LadderTables } from '../ladder/tables.ts'
import type { ReportTables } from '../reports/tables.ts'
import type { SignInTables } from '../sign-in/tables.ts'

/** Every table of the database; each room describes its own. */
export interface Tables
  extends SignInTables,
    AuditTables,
    IndicatorTables,
    CollectionTables,
    DeliveryTables,
    CalendarTables,
    ProblemTables,
    PaperTables,
    ClinicTables,
    BatchTables,
    ReviewTables,
    LadderTables,
    NominationTables,
    ConfirmationTables,
    EvaluationTables,
    ReportTables {}
