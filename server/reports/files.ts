import type { Format } from '../../contract/reports.ts'
import { canonicalText } from '../../engines/reports/canonical.ts'
import { cardName, issuerOf } from '../../engines/reports/card.ts'
import type { FilledCard } from '../../engines/reports/filled-card.ts'
import { dayAt } from '../../kernel/day.ts'
import type { Language } from '../../kernel/label.ts'
import { writable } from '../register/spreadsheet.ts'
import { writeOfficialDocument } from './files/official-document.ts'
import { writeWorkbook } from './files/workbook.ts'
import type { Imprint } from './poster/page.ts'
import { setPdf } from './poster/pdf.ts'
import { drawPng } from './poster/png.ts'
import { layPoster } from './poster/poster.ts'
import { printable } from './poster/words.ts'
import type { Signing } from './store.ts'
import { openTypesetter } from './type/typesetter.ts'

/** How a card is printed; `site` is the address under which people reach Jixia. */
export type Printing = { readonly format: Format; readonly language: Language; readonly site: string }

export type CardFile = { readonly name: string; readonly content: Buffer }

function imprintOf(
  card: FilledCard,
  signing: Signing | undefined,
  { site, language }: Pick<Printing, 'site' | 'language'>,
): Imprint {
  return {
    language,
    code: signing?.code ?? null,
    address: signing ? `${site}/verify/${signing.code}` : `${site}/${card.zone.id}/reports/${card.id}`,
    linkOf: ({ key, period, subject, scope }) => {
      const query = new URLSearchParams({
        period,
        ...(subject ? { subject } : {}),
        ...(scope === 'zone' ? {} : { scope }),
      })
      return `${site}/${card.zone.id}/figures/${encodeURIComponent(key)}?${query}`
    },
    statistician: signing?.post === 'statistician' ? signing.person : null,
    leader: signing?.post === 'leader' ? signing.person : null,
  }
}

/** All the words that the poster may print. */
const wordsOf = (card: FilledCard, { statistician, leader, language }: Imprint): string[] => [
  JSON.stringify(card),
  printable(language),
  statistician ?? '',
  leader ?? '',
  cardName(card)[language],
]

/** The poster of a card as PDF or PNG: one layout for both. */
async function poster(card: FilledCard, imprint: Imprint, format: 'pdf' | 'png'): Promise<Buffer> {
  const pages = layPoster(card, imprint, await openTypesetter(wordsOf(card, imprint)))
  return format === 'pdf' ? setPdf(pages, issuerOf(card.zone.label)[imprint.language]) : drawPng(pages)
}

/** The same with every text as a file of an office can hold it. */
const allWritable = <Thing>(thing: Thing): Thing =>
  JSON.parse(JSON.stringify(thing), (_, value) => (typeof value === 'string' ? writable(value) : value))

async function contentOf(
  filled: FilledCard,
  signing: Signing | undefined,
  { format, language, site }: Printing,
): Promise<Buffer> {
  if (format === 'json')
    return Buffer.from(`${canonicalText({ card: filled, code: signing?.code ?? null, hash: signing?.hash ?? null })}\n`)
  const card = allWritable(filled)
  if (format === 'xlsx') return Buffer.from(await writeWorkbook(card, signing?.code ?? null, language))
  const signedOn = signing ? dayAt(Date.parse(signing.moment)) : null
  if (format === 'docx') return writeOfficialDocument(card, signing?.code ?? null, signedOn, language)
  return poster(card, imprintOf(card, signing, { site, language }), format)
}

/** Prints a filled card. */
export async function printCard(card: FilledCard, signing: Signing | undefined, printing: Printing): Promise<CardFile> {
  const content = await contentOf(card, signing, printing)
  const { format, language } = printing
  return { name: `${cardName(card)[language].replace(': ', ' – ')}.${format}`, content }
}
