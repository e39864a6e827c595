import { type AuditVerdict, auditHead } from '../../contract/audit.ts'
import type { Language } from '../../kernel/label.ts'
import { type Command, exitCodes, type Invocation, Misunderstood } from '../command.ts'
import { actOnDatabase } from '../database-act.ts'

function outsideOf({ noted }: AuditVerdict) {
  if (!noted || noted.heads === 0) return { zh: '库外没有记号', en: 'nothing noted outside' }
  return { zh: `库外记到第 ${noted.number} 条`, en: `noted outside up to entry ${noted.number}` }
}

/** What a verification found, zone by zone, in lines. */
export const verdictLines = (verdicts: readonly AuditVerdict[], language: Language): string[] =>
  verdicts.flatMap((verdict) => {
    const { zone, entries, head, faults } = verdict
    const outside = outsideOf(verdict)
    return [
      {
        zh: `${zone}  ${entries} 条  ${faults.length === 0 ? '完整' : `${faults.length} 处不符`}  ${outside.zh}`,
        en: `${zone}  ${entries} entries  ${faults.length === 0 ? 'intact' : `${faults.length} faults`}  ${outside.en}`,
      }[language],
      ...(head ? [`  ${head}`] : []),
      ...faults.map(({ sentence }) => `  ${sentence[language]}`),
    ]
  })

function keptHeads({ options, language }: Invocation): string | undefined {
  const heads = Array.isArray(options.head) ? options.head.map(String) : []
  const strange = heads.find((head) => !auditHead.safeParse(head).success)
  if (strange === undefined) return heads.join(' ') || undefined
  const example = 'zibo:1234:7f3a…'
  throw new Misunderstood(
    {
      zh: `“${strange}”不是链头，应照核验时打印的写，如 ${example}（末段 64 位）。`,
      en: `“${strange}” is no head; write it as the verification printed it, like ${example} (64 digits at the end).`,
    },
    language,
  )
}

export const auditVerify: Command = {
  name: 'audit verify',
  label: {
    zh: '核验审计记录有没有被改动或截去，打印链头供另存',
    en: 'Verify that the audit trail was not changed or cut off; prints its heads, to be kept elsewhere',
  },
  options: {
    head: {
      type: 'string',
      multiple: true,
      value: 'HEAD',
      label: {
        zh: '从前另存的链头，一并比对；可以写几个',
        en: 'a head kept elsewhere before, to compare with; may be repeated',
      },
    },
  },
  examples: ['jixia audit verify', 'jixia audit verify --head zibo:1234:7f3a…'],
  run: async (invocation) => {
    const { answer, language } = invocation
    const verdicts = await actOnDatabase<AuditVerdict[]>('audit verify', { kept: keptHeads(invocation) })
    answer(verdicts, verdictLines(verdicts, language))
    return verdicts.every(({ faults }) => faults.length === 0) ? exitCodes.done : exitCodes.failed
  },
}
