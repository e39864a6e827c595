import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { project } from '../../mechanisms/registers/project.ts'
import { projectColumns } from '../../server/delivery/files/workbook.ts'

const heads = projectColumns(project).map(({ head }) => head)

describe('项目推进清单的表头：名录里有的栏目，照名录叫，带名录的单位', () => {
  for (const [zh, en] of [
    ['项目级别', 'Level'],
    ['总投资（亿元）', 'Total investment (100 million yuan)'],
    ['年度计划投资（亿元）', 'Planned this year (100 million yuan)'],
    ['累计完成投资（亿元）', 'Completed (100 million yuan)'],
  ] as const) {
    it(zh, () => assert.ok(heads.some((head) => head.zh === zh && head.en === en)))
  }

  it('没有两栏同名', () => assert.equal(new Set(heads.map(({ zh }) => zh)).size, heads.length))
})
