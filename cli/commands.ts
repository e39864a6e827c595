import { auditVerify } from './audit.ts'
import { backup, restore } from './backup.ts'
import { check } from './check.ts'
import type { Command } from './command.ts'
import { figure } from './figure.ts'
import { importFile } from './import.ts'
import { published } from './published.ts'
import { reportCommands } from './report.ts'
import { ruleEvaluation } from './rule.ts'
import { start } from './start.ts'
import { userCommands } from './user.ts'

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  start,
  published,
  figure,
  check,
  ...reportCommands,
  ruleEvaluation,
  importFile,
  auditVerify,
  backup,
  restore,
  ...userCommands,
]
