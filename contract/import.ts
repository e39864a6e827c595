import { z } from 'zod'
import { severities } from '../engines/register/reading/finding.ts'
import { rowRoles } from '../engines/register/reading/role.ts'
import { fileLanguage, label } from './parts/label.ts'
import { registerWriters } from './register/register.ts'
import { defineRoute } from './route.ts'

const role = z.enum(Object.keys(rowRoles) as [keyof typeof rowRoles, ...(keyof typeof rowRoles)[]])
const severity = z.enum(Object.keys(severities) as [keyof typeof severities, ...(keyof typeof severities)[]])

/** Where an import stands. Only `committed` has changed a register. */
export const importPhases = {
  uploaded: { zh: '已上传', en: 'Uploaded' },
  reading: { zh: '正在试导入', en: 'Reading' },
  read: { zh: '已核对', en: 'Read' },
  committing: { zh: '正在导入', en: 'Importing' },
  committed: { zh: '已导入', en: 'Imported' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  refused: { zh: '未导入', en: 'Refused' },
} as const
export type ImportPhase = keyof typeof importPhases

/** What the clerk decides; what is left out is understood from the file. */
export const importDecision = z.strictObject({
  sheet: z.number().int().min(0).default(0),
  headerRows: z.array(z.number().int().min(1)).max(3).optional(),
  unit: z.string().max(10).optional(),
  columns: z
    .record(z.string(), z.string().nullable())
    .optional()
    .describe('Field by column letter; null leaves a column out'),
  corrections: z.record(z.string(), z.string().max(20_000)).default({}).describe('New text by cell address'),
  skip: z.array(z.number().int()).max(100_000).default([]).describe('Rows left out'),
  skipRejected: z.boolean().default(false).describe('Leave out every row that cannot be taken'),
  existing: z
    .enum(['refuse', 'update', 'skip', 'add'])
    .default('refuse')
    .describe('What becomes of a row that is registered already; only what need not be unique can be added again'),
  createMissing: z
    .boolean()
    .default(false)
    .describe('Register the parks, departments … that rows name and that are not there yet'),
  remember: z.boolean().default(true).describe('Remember the columns for the next file with these headers'),
  document: z.string().max(200).optional(),
})
export type ImportDecision = z.infer<typeof importDecision>

export const finding = z.object({
  severity,
  code: z.string(),
  row: z.number(),
  address: z.string(),
  field: z.string().nullable(),
  label,
  original: z.string(),
  reading: label,
  action: label,
})

export const importAnswer = z.object({
  lead: label,
  sheet: z.string(),
  format: z.enum(['xlsx', 'csv']),
  encoding: z.string().nullable(),
  headerRows: z.array(z.number()),
  unit: z.string().nullable(),
  columns: z.array(
    z.object({
      letters: z.string(),
      header: z.string(),
      field: z.string().nullable(),
      label: label.nullable(),
      stored: z.boolean(),
      why: z.enum(['header', 'chosen', 'repeated', 'unknown']),
    }),
  ),
  counts: z.object({
    read: z.number(),
    accepted: z.number(),
    rejected: z.number(),
    roles: z.record(role, z.number()),
    severities: z.record(severity, z.number()),
    codes: z.record(z.string(), z.number()),
  }),
  written: z
    .object({ created: z.number(), updated: z.number(), unchanged: z.number(), references: z.number() })
    .describe('What was written; after a dry run, what would be: a row to be updated may turn out to be the same'),
  understood: z.array(z.object({ text: label, detail: label })),
  findings: z.array(finding),
})
export type ImportAnswer = z.infer<typeof importAnswer>

export const importJob = z.object({
  id: z.string(),
  kind: z.string(),
  fileName: z.string(),
  fileSize: z.number(),
  sheets: z
    .array(z.object({ name: z.string(), hidden: z.boolean() }))
    .nullable()
    .describe('Told once, at the upload'),
  phase: z.enum(Object.keys(importPhases) as [ImportPhase, ...ImportPhase[]]),
  rowsDone: z.number(),
  message: label.nullable(),
  decision: importDecision,
  answer: importAnswer.nullable(),
  fileKept: z.boolean().describe('False once the uploaded file was deleted'),
  createdBy: z.string(),
  createdAt: z.string(),
})
export type ImportJob = z.infer<typeof importJob>

const params = z.object({ id: z.string() })

export const uploadImport = defineRoute({
  id: 'uploadImport',
  method: 'POST',
  path: '/api/imports',
  label: { zh: '上传要导入的文件', en: 'Upload a file to import' },
  admits: registerWriters,
  query: z.object({ kind: z.string(), name: z.string().max(300) }),
  answer: importJob,
})

export const listImports = defineRoute({
  id: 'listImports',
  method: 'GET',
  path: '/api/imports',
  label: { zh: '导入一览', en: 'Imports' },
  admits: registerWriters,
  answer: z.object({ imports: z.array(importJob) }),
})

export const getImport = defineRoute({
  id: 'getImport',
  method: 'GET',
  path: '/api/imports/:id',
  label: { zh: '看一次导入', en: 'An import' },
  admits: registerWriters,
  params,
  answer: importJob,
})

export const getImportRows = defineRoute({
  id: 'getImportRows',
  method: 'GET',
  path: '/api/imports/:id/rows',
  label: { zh: '看原表', en: 'Rows of the sheet' },
  admits: registerWriters,
  params,
  query: z.object({
    from: z.coerce.number().int().min(1).default(1),
    count: z.coerce.number().int().min(1).max(200).default(100),
  }),
  answer: z.object({
    rows: z.array(z.object({ number: z.number(), role, cells: z.array(z.string()), findings: z.array(finding) })),
  }),
})

export const dryRunImport = defineRoute({
  id: 'dryRunImport',
  method: 'POST',
  path: '/api/imports/:id/dry-run',
  label: { zh: '试导入', en: 'Dry run' },
  admits: registerWriters,
  params,
  body: importDecision,
  answer: importJob,
})

export const commitImport = defineRoute({
  id: 'commitImport',
  method: 'POST',
  path: '/api/imports/:id/commit',
  label: { zh: '导入', en: 'Import' },
  admits: registerWriters,
  params,
  answer: importJob,
})

export const cancelImport = defineRoute({
  id: 'cancelImport',
  method: 'POST',
  path: '/api/imports/:id/cancel',
  label: { zh: '取消导入', en: 'Cancel an import' },
  admits: registerWriters,
  params,
  answer: importJob,
})

/** Deletes the uploaded file to make room; the record of the import stays. The file of a committed import stays too. */
export const dropImportFile = defineRoute({
  id: 'dropImportFile',
  method: 'DELETE',
  path: '/api/imports/:id/file',
  label: { zh: '删去上传的文件', en: 'Delete the uploaded file' },
  admits: registerWriters,
  params,
  answer: importJob,
})

export const getImportErrors = defineRoute({
  id: 'getImportErrors',
  method: 'GET',
  path: '/api/imports/:id/findings',
  label: { zh: '下载带批注的原表', en: 'Download the sheet with notes' },
  admits: registerWriters,
  params,
  query: z.object({ language: fileLanguage }),
})
