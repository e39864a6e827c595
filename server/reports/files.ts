import type { Format } from '../../contract/reports.ts'
import { canonicalText } from '../../engines/reports/canonical.ts'
import { cardNoun } from '../../engines/reports/card.ts'
import type { FilledCard } from '../../engines/reports/filled-card.ts'
import { dayAt } from '../../kernel/day.ts'
import { writeOfficialDocument } from './files/official-document.ts'
import { writeWorkbook } from './files/workbook.ts'
import type { Imprint } from './poster/page.ts'
import { setPdf } from './poster/pdf.ts'
import { drawPng } from './poster/png.ts'
import { layPoster } from './poster/poster.ts'
import type { Signing } from './store.ts'
import { openTypesetter } from './type/typesetter.ts'

export type CardFile = { readonly name: string; readonly type: string; readonly content: Buffer }

const types: Record<Format, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
  json: 'application/json; charset=utf-8',
}

function imprintOf(card: FilledCard, signing: Signing | undefined, site: string): Imprint {
  return {
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
const wordsOf = (card: FilledCard, { statistician, leader }: Imprint): string[] => [
  JSON.stringify(card),
  '第页，共0123456789数据截至年月日发布第期逐数可查统计核定管委会签发核验码未冻结，不作依据未报',
  '扫码可把每个数打开：公式、输入、台账记录、文件、经手人。无标记者为部门填报或台账计数；算由公式计算，四舍五入到所印位数；推由公布数反推。竖线为序时进度正常关注滞后',
  statistician ?? '',
  leader ?? '',
  cardNoun.zh,
]

/** The poster of a card as PDF or PNG: one layout for both. */
async function poster(card: FilledCard, imprint: Imprint, format: 'pdf' | 'png'): Promise<Buffer> {
  const pages = layPoster(card, imprint, await openTypesetter(wordsOf(card, imprint)))
  return format === 'pdf' ? setPdf(pages, `${card.zone.label.zh}管理委员会`) : drawPng(pages)
}

async function contentOf(
  card: FilledCard,
  signing: Signing | undefined,
  format: Format,
  site: string,
): Promise<Buffer> {
  if (format === 'json')
    return Buffer.from(`${canonicalText({ card, code: signing?.code ?? null, hash: signing?.hash ?? null })}\n`)
  if (format === 'xlsx') return Buffer.from(await writeWorkbook(card, signing?.code ?? null))
  const signedOn = signing ? dayAt(Date.parse(signing.moment)) : null
  if (format === 'docx') return writeOfficialDocument(card, signing?.code ?? null, signedOn)
  return poster(card, imprintOf(card, signing, site), format)
}

/** Prints a filled card in a format; `site` is the address under which people reach Jixia. */
export async function printCard(
  card: FilledCard,
  signing: Signing | undefined,
  format: Format,
  site: string,
): Promise<CardFile> {
  const content = await contentOf(card, signing, format, site)
  return { name: `${card.title.zh}${cardNoun.zh}.${format}`, type: types[format], content }
}
