import { type AuditVerdict, verifyAudit } from '../contract/audit.ts'
import { withClient } from './client.ts'
import { type Command, exitCodes, textOf, wordsOf, zoneOption } from './command.ts'

export const auditVerification: Command = {
  name: 'audit verify',
  label: {
    zh: '核验审计链：有一条被改动、删去就退出码为 1',
    en: 'Verify the audit trail; ends with 1 where an entry was changed or taken away',
  },
  options: zoneOption,
  examples: ['jixia audit verify', 'jixia audit verify --zone zibo --json'],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      wordsOf(invocation)
      const { options, language } = invocation
      const verdicts: AuditVerdict[] = []
      for (const zone of await client.zones(textOf(options, 'zone'))) {
        verdicts.push(await client.call(verifyAudit, { zone }))
      }
      const sound = { zh: '完好', en: 'sound' }[language]
      const lines = verdicts.flatMap(({ zone, entries, hash, faults }) => [
        `${faults.length > 0 ? '✗' : '✓'} ${zone}  ${entries}  ${faults.length > 0 ? '' : sound}  ${hash}`,
        ...faults.map(({ sentence }) => `    ${sentence[language]}`),
      ])
      invocation.answer(verdicts, lines)
      return verdicts.some(({ faults }) => faults.length > 0) ? exitCodes.failed : exitCodes.done
    }),
}
