import type { Command } from './command.ts'
import { assessmentCommands } from './commands/assessments.ts'
import { auditVerify } from './commands/audit.ts'
import { backup, restore } from './commands/backup.ts'
import { batchCommands } from './commands/batches.ts'
import { check } from './commands/check.ts'
import { clinicCommands } from './commands/clinic.ts'
import { collectionCommands } from './commands/collection.ts'
import { deliveryCommands } from './commands/delivery.ts'
import { projectReport } from './commands/delivery-report.ts'
import { evaluationCommands } from './commands/evaluation.ts'
import { figure } from './commands/figure.ts'
import { projectHandbook } from './commands/handbook.ts'
import { importFile } from './commands/import.ts'
import { investmentCommands } from './commands/investment.ts'
import { ladderCommands } from './commands/ladder.ts'
import { projectExport } from './commands/lists.ts'
import { nominationCommands } from './commands/nominations.ts'
import { paperCommands } from './commands/papers.ts'
import { projectPlan } from './commands/plan.ts'
import { pointsCommands } from './commands/points.ts'
import { problemCommands } from './commands/problems.ts'
import { projectSchedule } from './commands/projects.ts'
import { published } from './commands/published.ts'
import { reportCommands } from './commands/report.ts'
import { ruleEvaluation } from './commands/rule.ts'
import { ruleExport, ruleImport } from './commands/rule-table.ts'
import { scoreTable } from './commands/score.ts'
import { search } from './commands/search.ts'
import { start } from './commands/start.ts'
import { userCommands } from './commands/user.ts'

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  start,
  search,
  published,
  figure,
  check,
  ...reportCommands,
  ruleEvaluation,
  ruleExport,
  ruleImport,
  scoreTable,
  ...deliveryCommands,
  projectReport,
  projectHandbook,
  ...problemCommands,
  ...paperCommands,
  ...clinicCommands,
  ...batchCommands,
  projectPlan,
  projectSchedule,
  ...investmentCommands,
  ...ladderCommands,
  ...nominationCommands,
  ...pointsCommands,
  ...assessmentCommands,
  ...evaluationCommands,
  projectExport,
  ...collectionCommands,
  importFile,
  auditVerify,
  backup,
  restore,
  ...userCommands,
]
