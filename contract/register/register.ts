import { z } from 'zod'
import { fieldKinds } from '../../engines/register/field.ts'
import { rowSchema } from '../../engines/register/schemas.ts'
import { type Post, postIds } from '../../kernel/post.ts'
import { zoneStaff } from '../admission.ts'
import { fileLanguage, label } from '../parts/label.ts'
import { defineRoute } from '../route.ts'
import { groupQuery, listQuery, listRequest } from './query.ts'

const postId = z.enum(postIds as [Post, ...Post[]])
const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]))
const kindParams = z.object({ kind: z.string() })
const rowParams = z.object({ kind: z.string(), id: z.string() })

/** Who reads registers; an enterprise only finds the rows that are its own. */
export const registerReaders: readonly Post[] = [...zoneStaff, 'enterprise']
export const registerWriters: readonly Post[] = [
  'project-lead',
  'project-officer',
  'department-clerk',
  'statistician',
  'investment-officer',
]

export const fieldOnScreen = z.object({
  id: z.string(),
  label,
  kind: z.enum(Object.keys(fieldKinds) as [keyof typeof fieldKinds, ...(keyof typeof fieldKinds)[]]),
  kindLabel: label,
  description: label,
  required: z.boolean(),
  unit: z.string().nullable(),
  digits: z.number().nullable(),
  choices: z.array(z.object({ value: z.string(), label, aliases: z.array(z.string()).optional() })),
  open: z.boolean(),
  to: z.string().nullable(),
  inCharge: z
    .object({
      acts: label,
      posts: z.array(postId),
      keepers: z.array(postId).describe('Posts that change the row only where their own department is in charge'),
    })
    .nullable()
    .describe('What only the department chosen here may then do with the row'),
  numeric: z.boolean(),
  sortable: z.boolean(),
  groupedBy: z.enum(['value', 'year']).nullable(),
  precision: z.boolean(),
  qualified: z.boolean(),
  check: z.enum(['social-credit-code']).nullable(),
})

export const registerKind = z.object({
  id: z.string(),
  label,
  title: z.string(),
  source: z.string(),
  fields: z.array(fieldOnScreen),
  columns: z.array(z.string()).describe('Fields that a list shows until the reader chooses'),
  ratios: z.array(
    z.object({ id: z.string(), label, numerator: z.string(), denominator: z.string(), digits: z.number() }),
  ),
  kept: label.nullable().describe('The room that alone writes its rows; null where the register does'),
})
export type RegisterKind = z.infer<typeof registerKind>

export const listKinds = defineRoute({
  id: 'listKinds',
  method: 'GET',
  path: '/api/registers',
  label: { zh: '名录一览', en: 'Registers' },
  admits: registerReaders,
  answer: z.object({ kinds: z.array(registerKind) }),
})

export const listRows = defineRoute({
  id: 'listRows',
  method: 'GET',
  path: '/api/registers/:kind/rows',
  label: { zh: '查名录', en: 'List a register' },
  admits: registerReaders,
  params: kindParams,
  query: listQuery,
  answer: z.object({
    columns: z.array(z.string()),
    rows: z.array(rowSchema),
    more: z.boolean().describe('Whether further rows follow'),
    total: z.number().nullable().describe('All rows that fit, where it was asked for'),
  }),
})

export const groupRows = defineRoute({
  id: 'groupRows',
  method: 'GET',
  path: '/api/registers/:kind/groups',
  label: { zh: '分组汇总', en: 'Group a register' },
  admits: registerReaders,
  params: kindParams,
  query: groupQuery,
  answer: z.object({
    by: z.string(),
    groups: z.array(
      z.object({
        key: z.union([z.string(), z.number(), z.boolean()]).nullable(),
        label,
        count: z.number(),
        sums: z.record(
          z.string(),
          z.object({ sum: z.string().nullable(), mean: z.string().nullable(), known: z.number() }),
        ),
      }),
    ),
  }),
})

export const rowToChange = rowSchema.extend({
  refusals: z
    .object({ change: label.nullable(), archive: label.nullable() })
    .describe('Why the post at hand may not change or archive this row; null where nothing but its post decides'),
})
export type RowToChange = z.infer<typeof rowToChange>

export const getRow = defineRoute({
  id: 'getRow',
  method: 'GET',
  path: '/api/registers/:kind/rows/:id',
  label: { zh: '看一条记录', en: 'Read a row' },
  admits: registerReaders,
  params: rowParams,
  answer: rowToChange,
})

export const getHistory = defineRoute({
  id: 'getHistory',
  method: 'GET',
  path: '/api/registers/:kind/rows/:id/history',
  label: { zh: '看变更记录', en: 'Read the history of a row' },
  admits: registerReaders,
  params: rowParams,
  answer: z.object({
    entries: z.array(
      z.object({
        revision: z.number(),
        change: z.enum(['create', 'change', 'archive', 'restore']),
        at: z.string(),
        by: z.string(),
        reason: z.string().nullable(),
        before: values.nullable(),
        after: values.nullable(),
        document: z.string().nullable(),
        import: z.string().nullable(),
      }),
    ),
  }),
})

export const createRowRoute = defineRoute({
  id: 'createRow',
  method: 'POST',
  path: '/api/registers/:kind/rows',
  label: { zh: '登记一条记录', en: 'Record a row' },
  admits: registerWriters,
  params: kindParams,
  body: z.strictObject({ values, document: z.string().max(200).nullable().optional() }),
  answer: rowSchema,
})

export const changeRowRoute = defineRoute({
  id: 'changeRow',
  method: 'PATCH',
  path: '/api/registers/:kind/rows/:id',
  label: { zh: '修改一条记录', en: 'Change a row' },
  admits: registerWriters,
  params: rowParams,
  body: z.strictObject({
    values,
    reason: z.string().max(500),
    revision: z.number().int().optional().describe('The revision that was read; a later one is not overwritten'),
    document: z.string().max(200).nullable().optional(),
  }),
  answer: rowSchema,
})

export const archiveRowRoute = defineRoute({
  id: 'archiveRow',
  method: 'POST',
  path: '/api/registers/:kind/rows/:id/archive',
  label: { zh: '归档或恢复', en: 'Archive or restore a row' },
  admits: registerWriters,
  params: rowParams,
  body: z.strictObject({
    reason: z.string().max(500),
    restore: z.boolean().default(false),
    revision: z.number().int().optional(),
  }),
  answer: rowSchema,
})

const savedView = z.object({
  id: z.string(),
  name: z.string(),
  shared: z.boolean(),
  own: z.boolean(),
  query: listRequest,
})

export const listViews = defineRoute({
  id: 'listViews',
  method: 'GET',
  path: '/api/registers/:kind/views',
  label: { zh: '看存下的视图', en: 'Saved views' },
  admits: registerReaders,
  params: kindParams,
  answer: z.object({ views: z.array(savedView) }),
})

export const saveView = defineRoute({
  id: 'saveView',
  method: 'PUT',
  path: '/api/registers/:kind/views',
  label: { zh: '存下视图', en: 'Save a view' },
  admits: registerReaders,
  params: kindParams,
  body: z.strictObject({
    name: z.string().trim().min(1).max(60),
    shared: z.boolean().default(false),
    query: listRequest,
  }),
  answer: savedView,
})

export const dropView = defineRoute({
  id: 'dropView',
  method: 'DELETE',
  path: '/api/registers/:kind/views/:id',
  label: { zh: '删去视图', en: 'Drop a view' },
  admits: registerReaders,
  params: rowParams,
  answer: z.object({ dropped: z.boolean() }),
})

export const exportRows = defineRoute({
  id: 'exportRows',
  method: 'GET',
  path: '/api/registers/:kind/export',
  label: { zh: '导出名录', en: 'Export a register' },
  admits: registerReaders,
  params: kindParams,
  query: listQuery.extend({
    format: z.enum(['xlsx', 'csv']).default('xlsx'),
    language: fileLanguage,
  }),
})

export const getTemplate = defineRoute({
  id: 'getTemplate',
  method: 'GET',
  path: '/api/registers/:kind/template',
  label: { zh: '下载填报模板', en: 'Download the template' },
  admits: registerReaders,
  params: kindParams,
})
