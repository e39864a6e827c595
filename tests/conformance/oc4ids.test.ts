import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, it } from 'node:test'
import { oc4idsPackage, type PublishedProject } from '../../engines/delivery/interchange/oc4ids.ts'
import { day } from '../../kernel/day.ts'
import { atOnce } from '../../kernel/piecework.ts'

type Schema = {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly enum?: readonly unknown[]
  readonly pattern?: string
  readonly format?: string
  readonly minLength?: number
  readonly minItems?: number
  readonly minProperties?: number
  readonly uniqueItems?: boolean
  readonly definitions?: Readonly<Record<string, Schema>>
}

const folder = resolve(import.meta.dirname, '../../../shared/data/oc4ids')
const skip = existsSync(folder) ? false : `没有标准的文件 ${folder}`
const read = (name: string): unknown => JSON.parse(readFileSync(resolve(folder, name), 'utf8'))

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value

/** Faults of a value after JSON Schema draft 4, as far as the standard uses it; unknown fields are faults too. */
function faultsOf(value: unknown, given: Schema, root: Schema, place = ''): string[] {
  const schema = given.$ref ? root.definitions![given.$ref.split('/').at(-1)!]! : given
  const found: string[] = []
  const fault = (what: string): number => found.push(`${place || '/'}: ${what}`)
  const types = [schema.type ?? []].flat()
  const type = typeOf(value)
  if (types.length > 0 && !types.includes(type) && !(type === 'integer' && types.includes('number')))
    fault(`is ${type}`)
  if (schema.enum && !schema.enum.includes(value)) fault(`${value} is none of the list`)
  if (typeof value === 'string') {
    if (value.length < (schema.minLength ?? 0)) fault('is empty')
    if (schema.pattern && !new RegExp(schema.pattern).test(value)) fault(`${value} has another form`)
    if (schema.format === 'date-time' && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value))
      fault('no moment')
    if (schema.format === 'uri' && !URL.canParse(value)) fault('no address')
  } else if (Array.isArray(value)) {
    if (value.length < (schema.minItems ?? 0)) fault('has too few')
    if (schema.uniqueItems && new Set(value.map((one) => JSON.stringify(one))).size < value.length) fault('repeats')
    for (const [at, one] of value.entries()) found.push(...faultsOf(one, schema.items ?? {}, root, `${place}/${at}`))
  } else if (typeof value === 'object' && value !== null) {
    const fields = value as Record<string, unknown>
    if (Object.keys(fields).length < (schema.minProperties ?? 0)) fault('is empty')
    for (const name of schema.required ?? []) if (!(name in fields)) fault(`lacks ${name}`)
    for (const [name, one] of Object.entries(fields)) {
      const known = schema.properties?.[name]
      if (schema.properties && !known) fault(`knows no ${name}`)
      found.push(...faultsOf(one, known ?? {}, root, `${place}/${name}`))
    }
  }
  return found
}

const bare: PublishedProject = {
  id: 'p1',
  title: '纬三路',
  status: 'identification',
  type: 'construction',
  demonstration: true,
}
const full: PublishedProject = {
  ...bare,
  id: 'p2',
  number: 'SD-2024-001',
  status: 'completion',
  budget: '1250000000.5',
  start: day('2024-02-29'),
  promised: day('2024-12-31'),
  due: day('2025-03-31'),
  reached: day('2025-03-14'),
  builder: '甲乙科技有限公司',
  locality: '四宝山街道',
  place: [118.075, 36.845],
  demonstration: false,
}

describe('OC4IDS：导出合乎标准', { skip }, () => {
  const project = skip ? {} : (read('schema/project-schema.json') as Schema)
  const whole = skip ? {} : (read('schema/project-package-schema.json') as Schema)
  const publisher = { id: 'jixia-zibo', name: '淄博高新区', address: 'https://jixia.example/api/delivery/oc4ids.json' }

  it('标准自己的例子没有错，改坏一处就有错', () => {
    const { projects } = read('example.json') as { projects: Record<string, unknown>[] }
    assert.deepEqual(
      projects.flatMap((one) => faultsOf(one, project, project)),
      [],
    )
    assert.deepEqual(faultsOf({ ...projects[0], status: 'asleep' }, project, project).length, 1)
  })

  it('只知道名字的项目、什么都知道的项目，都是零错', () => {
    const made = atOnce(oc4idsPackage([bare, full], publisher, '2024-12-31T01:02:03.004Z'))
    const { projects, ...head } = made
    for (const one of projects) assert.deepEqual(faultsOf(one, project, project), [])
    const properties = { ...whole.properties, projects: {} }
    assert.deepEqual(faultsOf({ ...head, projects: [] }, { ...whole, properties }, whole), [])
    assert.ok(!('budget' in projects[0]!), 'what is not known is left out')
  })
})
