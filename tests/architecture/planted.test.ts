import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { longestFile } from './edges.ts'
import { crowdedFolders, inspect } from './guard.ts'

type Planted = { readonly title: string; readonly rule: string; readonly files: Record<string, string> }

const one = (rule: string, title: string, path: string, text: string): Planted => ({
  rule,
  title,
  files: { [path]: text },
})
const slash = '/'

/** Each of these must be refused, by the rule that it breaks and no other. */
const planted: readonly Planted[] = [
  one('direction', 'kernel → engines', 'kernel/day.ts', `import { rule } from '../engines/rules/rule.ts'`),
  one(
    'direction',
    'kernel → engines，多行 · over several lines',
    'kernel/day.ts',
    `import {\n  a,\n  b,\n} from '../engines/rules/rule.ts'`,
  ),
  one(
    'direction',
    'kernel → engines，仅类型 · types only',
    'kernel/day.ts',
    `import type { A } from '../engines/rules/rule.ts'`,
  ),
  one(
    'direction',
    'engines → mechanisms',
    'engines/rules/rule.ts',
    `import { a } from '../../mechanisms/zone-pack.ts'`,
  ),
  one('direction', 'mechanisms → zones', 'mechanisms/zone-pack.ts', `import { a } from '../zones/zibo/pack.ts'`),
  one('direction', 'contract → server', 'contract/route.ts', `export { a } from '../server/viewer.ts'`),
  one('direction', 'contract → mechanisms', 'contract/route.ts', `export * from '../mechanisms/zone-pack.ts'`),
  one('direction', '一个区引用另一个区 · zone → zone', 'zones/zibo/pack.ts', `import { a } from '../daqing/pack.ts'`),
  one('direction', 'web → server', 'web/app/shell.tsx', `import { a } from '../../server/viewer.ts'`),
  one(
    'direction',
    'web → server，临时引入 · dynamic',
    'web/app/shell.tsx',
    `const a = await import('../../server/viewer.ts')`,
  ),
  one('direction', 'web → mechanisms', 'web/app/shell.tsx', `import type { A } from '../../mechanisms/zone-pack.ts'`),
  one('direction', 'cli → server', 'cli/main.ts', `import '../server/main.ts'`),
  one(
    'direction',
    'server/main.ts 之外引用 zones · another file imports zones',
    'server/packs/load.ts',
    `import { a } from '../../zones/zibo/pack.ts'`,
  ),
  one(
    'direction',
    'server 引用 mechanisms 的值 · a value of mechanisms',
    'server/packs/load.ts',
    `import { a } from '../../mechanisms/zone-pack.ts'`,
  ),
  one('direction', 'rules → indicators', 'engines/rules/rule.ts', `import { a } from '../indicators/figure.ts'`),
  one('direction', 'register → reports', 'engines/register/kind.ts', `import type { A } from '../reports/card.ts'`),
  one(
    'direction',
    '清单之外的引擎 · an engine without an edge',
    'engines/cases/clock.ts',
    `import { a } from '../rules/rule.ts'`,
  ),
  one(
    'node',
    '纯层用 node:fs · node:fs in a pure floor',
    'engines/rules/rule.ts',
    `import { readFileSync } from 'node:fs'`,
  ),
  one('node', '网页用 node:fs · node:fs in the web', 'web/app/shell.tsx', `import { readFileSync } from 'node:fs'`),
  one('package', '纯层用 pg · pg in a pure floor', 'engines/rules/rule.ts', `import { Client } from 'pg'`),
  one('package', '网页用 kysely · kysely in the web', 'web/app/shell.tsx', `import { sql } from 'kysely'`),
  one('package', '清单外的子路径 · a subpath', 'contract/route.ts', `import x from 'antd/locale/zh_CN'`),
  one('purity', 'Date.now', 'kernel/day.ts', 'export const a = () => Date.now()'),
  one('purity', 'new Date()', 'kernel/day.ts', 'export const a = () => new Date()'),
  one('purity', 'new Date', 'kernel/day.ts', 'export const a = [new Date, 1]'),
  one('purity', 'Date()', 'kernel/day.ts', 'export const a = Date()'),
  one('purity', 'Math.random', 'mechanisms/demonstration/chance.ts', 'export const a = Math.random()'),
  one(
    'purity',
    '模板里的 Math.random · inside a template',
    'kernel/day.ts',
    `export const a = \`x $\{Math.random()} y\``,
  ),
  one('purity', 'globalThis', 'zones/zibo/pack.ts', 'export const a = globalThis'),
  one('purity', 'console', 'contract/route.ts', `console.log('a')`),
  one('purity', '/// <reference', 'engines/rules/rule.ts', '/// <reference types="node" />'),
  one('computed-import', 'import(name)', 'engines/rules/rule.ts', 'export const a = (name: string) => import(name)'),
  one(
    'computed-import',
    'import(`…`)',
    'engines/rules/rule.ts',
    `export const a = (name: string) => import(\`./$\{name}.ts\`)`,
  ),
  one('barrel', 'index.ts', 'engines/rules/index.ts', 'export const a = 1'),
  one('length', '301 行 · 301 lines', 'server/long.ts', 'export {}\n'.repeat(longestFile + 1)),
  one('name', 'utils.ts', 'server/utils.ts', 'export const a = 1'),
  one('name', 'helpers/', 'web/helpers/date.ts', 'export const a = 1'),
  one('machine-path', '本机路径 · a path of this machine', 'README.md', `see ${slash}work/main/README.md`),
  one('machine-path', '主目录 · a home folder', 'server/viewer.ts', `const a = '${slash}home/li/data'`),
  one(
    'registry-address',
    '下载地址 · a registry address',
    'package.json',
    `"x": "https:${slash}/registry.example.org/x.tgz"`,
  ),
  one('unfinished', '留待以后 · a note to self', 'server/viewer.ts', `// TO${'DO'} later`),
  one('silenced', '关掉检查 · a silenced check', 'server/viewer.ts', `// @ts-${'ignore'}`),
  {
    rule: 'cycle',
    title: '三个文件成环 · a ring of three',
    files: {
      'kernel/a.ts': `import { b } from './b.ts'`,
      'kernel/b.ts': `import { c } from './c.ts'`,
      'kernel/c.ts': `import { a } from './a.ts'`,
    },
  },
]

describe('守卫本身：种下的错误都被拒绝 · the guard itself: every planted violation is refused', () => {
  for (const { title, rule, files } of planted) {
    it(`${rule}：${title}`, () => {
      const found = inspect(new Map(Object.entries(files)))
      assert.deepEqual([...new Set(found.map((violation) => violation.rule))], [rule])
    })
  }

  it('合规的写法不受责备 · what is allowed passes', () => {
    const tree = new Map([
      [
        'kernel/day.ts',
        `// Date.now() in words\nexport const a = 'new Date()'\nexport const b = new Date(864e5)\nconst c = /'/\n`,
      ],
      [
        'engines/indicators/a.ts',
        `import { day } from '../../kernel/day.ts'\nimport { rule } from '../rules/rule.ts'\n`,
      ],
      [
        'server/main.ts',
        `import { pack } from '../zones/zibo/pack.ts'\nimport { Client } from 'pg'\nimport 'node:fs'\n`,
      ],
      [
        'server/packs/load.ts',
        `import type { ZonePack } from '../../mechanisms/zone-pack.ts'\nexport const now = () => Date.now()\n`,
      ],
      ['zones/zibo/figures.ts', 'export const a = 1\n'.repeat(longestFile * 2)],
      ['web/app/shell.tsx', `import zhCN from 'antd/locale/zh_CN'\nexport const a = <p>don't</p>\n`],
    ])
    assert.deepEqual(inspect(tree), [])
  })

  it('拥挤的文件夹被点名 · a crowded folder is named', () => {
    const names = Array.from({ length: 17 }, (_, index) => [`server/room/file-${index}.ts`, ''] as const)
    assert.deepEqual(crowdedFolders(new Map(names)), ['server/room: 17'])
  })
})
