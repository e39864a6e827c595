import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { crowdedFolders, inspect, type Violation } from './guard.ts'
import { readTree } from './tree.ts'

describe('楼层与房间 · floors and rooms', () => {
  const tree = readTree()
  const violations = Map.groupBy(inspect(tree), ({ rule }) => rule)
  const print = (found: readonly Violation[]) => found.map(({ path, sentence }) => `${path} — ${sentence}`).join('\n')

  const rules = {
    direction: '引用只向下，引擎之间只按清单 · imports only point down; engines only along their edges',
    node: '纯层不用 Node · pure floors use no Node',
    package: '每层只用清单上的包 · each floor uses the packages of its list',
    purity: '纯层没有时钟、随机数和终端 · pure floors have no clock, chance or terminal',
    'computed-import': '纯层不按名字临时引入 · pure floors compute no imports',
    cycle: '引用不成环 · no import cycles',
    barrel: '没有 index.ts · no barrels',
    length: '文件不超过 300 行 · no file over 300 lines',
    name: '名字说明内容 · names say what is inside',
    'machine-path': '不写本机路径 · no path of one machine',
    'registry-address': '不写下载地址 · no registry address',
    unfinished: '没有留待以后的记号 · no notes to self',
    silenced: '不关掉检查 · no check is silenced',
  }
  for (const [rule, title] of Object.entries(rules)) {
    it(title, () => assert.equal(print(violations.get(rule) ?? []), ''))
  }

  it('没有漏看的规则 · every rule is looked at', () => {
    assert.deepEqual(
      [...violations.keys()].filter((rule) => !(rule in rules)),
      [],
    )
    assert.ok(tree.size > 50)
  })

  it('文件夹不拥挤（仅提醒） · folders are not crowded (a warning)', (test) => {
    for (const folder of crowdedFolders(tree)) test.diagnostic(folder)
  })
})
