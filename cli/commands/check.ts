import type { z } from 'zod'
import { listFindings } from '../../contract/findings.ts'
import type { Language } from '../../kernel/label.ts'
import { withClient } from '../client.ts'
import { type Command, exitCodes, textOf, zoneOption } from '../command.ts'
import { lampMarks } from '../marks.ts'

type Checked = { readonly zone: string } & z.output<NonNullable<typeof listFindings.answer>>

export const check: Command = {
  name: 'check',
  label: {
    zh: '数据校核：列出发现；有未认可的红色发现或重算不符时退出码为 1',
    en: 'Consistency findings; ends with 1 where a red one is open or a recomputation differs',
  },
  options: zoneOption,
  examples: ['jixia check', 'jixia check --zone qingdao --json'],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const checked: Checked[] = []
      for (const zone of await client.zones(textOf(invocation.options, 'zone'))) {
        checked.push({ zone, ...(await client.call(listFindings, { zone })) })
      }
      invocation.answer(
        checked,
        checked.flatMap((one) => linesOf(one, invocation.language)),
      )
      return checked.some(isWrong) ? exitCodes.failed : exitCodes.done
    }),
}

const isWrong = ({ findings, recomputed }: Checked): boolean =>
  recomputed.differ.length > 0 || findings.some(({ lamp, accepted }) => lamp === 'red' && !accepted)

function linesOf({ zone, findings, recomputed }: Checked, language: Language): string[] {
  const { agree, differ, open } = recomputed
  const counts = {
    zh: `${zone}：发现 ${findings.length} 条；重算一致 ${agree} 个，不一致 ${differ.length} 个，缺数不能重算 ${open} 个`,
    en: `${zone}: ${findings.length} findings; ${agree} recomputed alike, ${differ.length} differ, ${open} lack operands`,
  }
  const against = { zh: '公布 {printed}，重算 {recomputed}', en: 'printed {printed}, recomputed {recomputed}' }[
    language
  ]
  return [
    counts[language],
    ...differ.map(
      ({ label, key, period, printed, recomputed: again }) =>
        `  ✗ ${label[language]} ${period}  ${against.replace('{printed}', printed).replace('{recomputed}', again)}  ${key}`,
    ),
    ...findings.map(({ lamp, text, accepted }) => {
      const by = accepted && { zh: `（已认可：${accepted.reason}）`, en: ` (accepted: ${accepted.reason})` }
      return `  ${by ? lampMarks.green : lampMarks[lamp]} ${text[language]}${by?.[language] ?? ''}`
    }),
  ]
}
