import type { AuditVerdict } from '../../contract/audit.ts'
import { type Command, exitCodes } from '../command.ts'
import { actOnDatabase } from '../database-act.ts'

export const auditVerify: Command = {
  name: 'audit verify',
  label: { zh: '核验审计记录有没有被改动', en: 'Verify that the audit trail was not changed' },
  examples: ['jixia audit verify', 'jixia audit verify --json'],
  run: async ({ answer, language }) => {
    const verdicts = await actOnDatabase<AuditVerdict[]>('audit verify')
    const lines = verdicts.flatMap(({ zone, entries, hash, faults }) => [
      {
        zh: `${zone}  ${entries} 条  ${faults.length === 0 ? '完整' : `${faults.length} 处不符`}  ${hash}`,
        en: `${zone}  ${entries} entries  ${faults.length === 0 ? 'intact' : `${faults.length} faults`}  ${hash}`,
      }[language],
      ...faults.map(({ sentence }) => `  ${sentence[language]}`),
    ])
    answer(verdicts, lines)
    return verdicts.every(({ faults }) => faults.length === 0) ? exitCodes.done : exitCodes.failed
  },
}
