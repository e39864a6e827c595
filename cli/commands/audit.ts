import type { AuditVerdict } from '../../contract/audit.ts'
import type { Language } from '../../kernel/label.ts'
import { type Command, exitCodes } from '../command.ts'
import { actOnDatabase } from '../database-act.ts'

function outsideOf({ noted }: AuditVerdict) {
  if (!noted || noted.heads === 0) return { zh: '库外没有记号', en: 'nothing noted outside' }
  return { zh: `库外记到第 ${noted.number} 条`, en: `noted outside up to entry ${noted.number}` }
}

/** What a verification found, zone by zone, in lines. */
export const verdictLines = (verdicts: readonly AuditVerdict[], language: Language): string[] =>
  verdicts.flatMap((verdict) => {
    const { zone, entries, hash, faults } = verdict
    const outside = outsideOf(verdict)
    return [
      {
        zh: `${zone}  ${entries} 条  ${faults.length === 0 ? '完整' : `${faults.length} 处不符`}  ${outside.zh}  ${hash}`,
        en: `${zone}  ${entries} entries  ${faults.length === 0 ? 'intact' : `${faults.length} faults`}  ${outside.en}  ${hash}`,
      }[language],
      ...faults.map(({ sentence }) => `  ${sentence[language]}`),
    ]
  })

export const auditVerify: Command = {
  name: 'audit verify',
  label: {
    zh: '核验审计记录有没有被改动或截去',
    en: 'Verify that the audit trail was not changed or cut off',
  },
  examples: ['jixia audit verify', 'jixia audit verify --json'],
  run: async ({ answer, language }) => {
    const verdicts = await actOnDatabase<AuditVerdict[]>('audit verify')
    answer(verdicts, verdictLines(verdicts, language))
    return verdicts.every(({ faults }) => faults.length === 0) ? exitCodes.done : exitCodes.failed
  },
}
