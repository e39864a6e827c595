import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import {
  commitImport,
  dryRunImport,
  getImport,
  type ImportDecision,
  type ImportJob,
  importDecision,
  importPhases,
  uploadImport,
} from '../../contract/import.ts'
import type { Language } from '../../kernel/label.ts'
import { type Client, withClient } from '../client.ts'
import { type Command, exitCodes, type Given, Misunderstood, wordsOf } from '../command.ts'
import { table } from '../table.ts'

type Finished = ImportJob & { readonly answer: NonNullable<ImportJob['answer']> }

/** Waits until a dry run or a commit is over; one that came to nothing is told in its own sentence. */
async function settled(
  client: Client,
  job: ImportJob,
  zone: string | undefined,
  language: Language,
): Promise<ImportJob> {
  let now = job
  while (now.phase === 'reading' || now.phase === 'committing') {
    await wait(200)
    now = await client.call(getImport, { params: { id: job.id }, zone })
  }
  if (now.phase === 'refused' || now.phase === 'cancelled')
    throw new Error((now.message ?? importPhases[now.phase])[language])
  return now
}

function linesOf({ answer, phase }: Finished, language: Language): string[] {
  const { counts, written, findings, lead } = answer
  const shown = findings.filter((finding) => finding.severity !== 'tidied').slice(0, 20)
  const rows = shown.map((finding) => [
    finding.address,
    finding.label[language],
    finding.original,
    finding.reading[language],
    finding.action[language],
  ])
  const { created, updated, unchanged, references } = written
  const end = {
    zh:
      phase === 'committed'
        ? `已导入：新增 ${created} 条，更新 ${updated} 条，未变 ${unchanged} 条，一并登记 ${references} 条。`
        : `试导入：读 ${counts.read} 行，可存 ${counts.accepted} 行（新增 ${created} 条，更新至多 ${updated} 条），不能存 ${counts.rejected} 行。没有写入。`,
    en:
      phase === 'committed'
        ? `Imported: ${created} new, ${updated} updated, ${unchanged} unchanged, ${references} registered along.`
        : `Dry run: ${counts.read} rows read, ${counts.accepted} accepted (${created} new, ${updated} updated at most), ${counts.rejected} rejected. Nothing was written.`,
  }
  return [lead[language], ...table(rows), end[language]]
}

async function openFile(path: string, language: Language): Promise<Blob> {
  try {
    return await openAsBlob(path)
  } catch {
    throw new Error({ zh: `打不开文件“${path}”。`, en: `The file “${path}” cannot be opened.` }[language])
  }
}

function existingOf(asked: Given, language: Language): ImportDecision['existing'] {
  const read = importDecision.shape.existing.safeParse(asked)
  if (read.success) return read.data
  const sentence = {
    zh: `--existing 不能是“${asked}”，可用：refuse、update、skip。`,
    en: `--existing cannot be “${asked}”: refuse, update or skip.`,
  }
  throw new Misunderstood(sentence, language)
}

export const importFile: Command = {
  name: 'import',
  words: 'KIND FILE',
  label: {
    zh: '把 Excel 或 CSV 文件导入名录，全部成功或一行不动',
    en: 'Import an Excel or CSV file into a register, whole or not at all',
  },
  options: {
    'dry-run': { type: 'boolean', label: { zh: '只试导入，不写入', en: 'read and check only' } },
    zone: {
      type: 'string',
      value: 'ZONE',
      label: { zh: '高新区，默认第一个', en: 'the zone, the first one by default' },
    },
    sheet: {
      type: 'string',
      value: 'N',
      label: { zh: '第几张表，默认第一张', en: 'which sheet, the first by default' },
    },
    unit: { type: 'string', value: 'UNIT', label: { zh: '金额单位，如 亿元', en: 'the unit of money, such as 亿元' } },
    existing: {
      type: 'string',
      value: 'refuse|update|skip',
      label: { zh: '已有的记录怎么办，默认 refuse', en: 'rows registered already; refuse by default' },
    },
    'skip-rejected': { type: 'boolean', label: { zh: '跳过不能存的行', en: 'leave out rows that cannot be taken' } },
    'create-missing': {
      type: 'boolean',
      label: { zh: '行里提到而没有的园区、部门一并登记', en: 'register parks and departments that rows name' },
    },
  },
  examples: ['jixia import project 台账.xlsx --dry-run', 'jixia import enterprise 企业.csv --create-missing --json'],
  run: async ({ words, options, language, answer }) => {
    const [kind, path] = wordsOf({ words, language }, 'KIND', 'FILE')
    const file = await openFile(path, language)
    const existing = existingOf(options.existing, language)
    const zone = typeof options.zone === 'string' ? options.zone : undefined
    return withClient({ language }, async (client) => {
      const uploaded = await client.call(uploadImport, { query: { kind, name: basename(path) }, file, zone })
      const decision: Partial<ImportDecision> = {
        ...uploaded.decision,
        ...(typeof options.sheet === 'string' && { sheet: Number(options.sheet) - 1 }),
        ...(typeof options.unit === 'string' && { unit: options.unit }),
        existing,
        skipRejected: options['skip-rejected'] === true,
        createMissing: options['create-missing'] === true,
      }
      const params = { id: uploaded.id }
      let job = await settled(client, await client.call(dryRunImport, { params, body: decision, zone }), zone, language)
      const { rejected } = job.answer!.counts
      if (options['dry-run'] !== true && rejected === 0)
        job = await settled(client, await client.call(commitImport, { params, zone }), zone, language)
      answer(job, linesOf(job as Finished, language))
      return rejected > 0 ? exitCodes.failed : exitCodes.done
    })
  },
}
