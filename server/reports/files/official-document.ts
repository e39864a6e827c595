import { cardName, issuerOf } from '../../../engines/reports/card.ts'
import type { FilledCard } from '../../../engines/reports/filled-card.ts'
import { proseOf } from '../../../engines/reports/prose.ts'
import { dayLabel } from '../../../kernel/day.ts'
import { documentNumber } from '../../../kernel/document-number.ts'
import type { Label, Language } from '../../../kernel/label.ts'
import { writeOfficialPaper } from './official-paper.ts'

function numberOf(card: FilledCard, code: string | null): Label {
  const year = card.asOf.slice(0, 4)
  if (card.issue) return documentNumber(year, card.issue)
  return code ? { zh: `核验码 ${code}`, en: `Code ${code}` } : { zh: '未冻结稿', en: 'Draft, not signed off' }
}

/** A long title is broken by meaning: the zone, then the period with the noun. */
function titleLinesOf(card: FilledCard, language: Language): string[] {
  const zone = card.zone.label[language]
  const whole = cardName(card)[language]
  const rest = whole.slice(zone.length).replace(/^, /, '')
  return whole.length > 20 && whole.startsWith(zone) ? [zone, rest] : [whole]
}

const noteOf = (asOf: string): Label => ({
  zh: `（数据截至${dayLabel(asOf).zh}；标“推”者由公布数反推，其余为部门填报、台账计数或公式计算）`,
  en: `(Data as of ${dayLabel(asOf).en}. Numbers marked “inferred” were solved for from published ones; the others were reported, counted from ledgers or computed.)`,
})

/** Writes a card as an official document. */
export const writeOfficialDocument = (
  card: FilledCard,
  code: string | null,
  signedOn: string | null,
  language: Language,
): Promise<Buffer> =>
  writeOfficialPaper({
    issuer: issuerOf(card.zone.label),
    number: numberOf(card, code),
    title: cardName(card)[language],
    titleLines: titleLinesOf(card, language),
    paragraphs: proseOf(card, language),
    day: signedOn ?? card.publishedOn ?? null,
    note: noteOf(card.asOf)[language],
    language,
  })
