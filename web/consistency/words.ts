import type { SentencePiece } from '../../contract/cockpit.ts'
import type { Label } from '../../kernel/label.ts'

/** The words of the page of checks. */
export const words = {
  consistency: { zh: '数据校核', en: 'Checks' },
  notOpened: { zh: '数据校核暂时打不开', en: 'The checks do not open at the moment' },
  findings: { zh: '数对数，对不上的', en: 'Numbers that do not go together' },
  findingsNote: { zh: '每个数都可点开到出处', en: 'each number opens to its source' },
  none: { zh: '没有对不上的数', en: 'All numbers go together' },
  noneNote: {
    zh: '分项与合计、两处来源、跳变和单位都查过。',
    en: 'Parts and totals, two sources, jumps and units have been checked.',
  },
  accept: { zh: '认可并写明理由', en: 'Accept with a reason' },
  accepted: { zh: '已认可', en: 'Accepted' },
  reason: { zh: '为什么可以并存', en: 'Why the numbers stand' },
  reasonHint: {
    zh: '理由会和数一起留下，任何人点开都能看到',
    en: 'The reason stays with the numbers for everyone to read',
  },
  noReason: { zh: '请写明理由，别人会看到', en: 'Please give the reason; others will read it' },
  recomputed: { zh: '重算公布数', en: 'Published figures, recomputed' },
  agree: { zh: '重算一致', en: 'recomputed and equal' },
  differ: { zh: '重算不一致', en: 'recomputed and different' },
  open: { zh: '算不了', en: 'cannot be recomputed' },
  openNote: {
    zh: '这些比重、增幅所用的底数报道没有刊出，也反推不出唯一的数，因此不作一致与否的判断。',
    en: 'The counts behind these shares and rates were not printed and cannot be inferred, so nothing is claimed about them.',
  },
  printed: { zh: '公布', en: 'printed' },
  computed: { zh: '重算', en: 'recomputed' },
  number: { zh: '数', en: 'Number' },
  source: { zh: '出处', en: 'Source' },
  noDocument: { zh: '系统内登记', en: 'entered here' },
  by: { zh: '认可人', en: 'By' },
} as const satisfies Record<string, Label>

/** «3处对不上■，1处已认可；公布的衍生数7个重算一致●，14个算不了◌。» */
export function consistencyLead(
  waiting: number,
  accepted: number,
  { agree, differ, open }: { agree: number; differ: readonly unknown[]; open: number },
): SentencePiece[] {
  const [zhAccepted, enAccepted] = accepted > 0 ? [`，${accepted}处已认可`, `, ${accepted} accepted`] : ['', '']
  return [
    waiting > 0
      ? {
          text: { zh: `${waiting}处数对不上`, en: `${waiting} findings are open` },
          lamp: 'red',
        }
      : { text: { zh: '没有待处理的不一致', en: 'No finding is open' }, lamp: 'green' },
    { text: { zh: `${zhAccepted}；公布的衍生数`, en: `${enAccepted}; of the published derived figures ` } },
    { text: { zh: `${agree}个重算一致`, en: `${agree} are equal when recomputed` }, lamp: 'green' },
    ...(differ.length > 0
      ? [
          {
            text: { zh: `，${differ.length}个不一致`, en: `, ${differ.length} differ` },
            lamp: 'red' as const,
          },
        ]
      : []),
    ...(open > 0
      ? [{ text: { zh: `，${open}个缺底数算不了`, en: `, ${open} lack their counts` }, lamp: 'unknown' as const }]
      : []),
    { text: { zh: '。', en: '.' } },
  ]
}

export const acceptedBy = (by: string, day: string): Label => ({ zh: `${by}，${day}`, en: `${by}, ${day}` })
export const countLabel = (count: number): Label => ({ zh: `${count}处`, en: `${count}` })
