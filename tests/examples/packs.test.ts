import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { describe, it } from 'node:test'
import { evaluate } from 'feelin'
import { comparisons } from '../../engines/indicators/comparison.ts'
import type { Figure } from '../../engines/indicators/figure.ts'
import type { Indicator } from '../../engines/indicators/indicator.ts'
import { parseRule } from '../../engines/rules/rule.ts'
import { day } from '../../kernel/day.ts'
import type { Label } from '../../kernel/label.ts'
import { period, periodKind } from '../../kernel/period.ts'
import { postIds } from '../../kernel/post.ts'
import { qualifiers, sameDimension } from '../../kernel/quantity.ts'
import { unitOf } from '../../kernel/unit.ts'
import { assessments } from '../../mechanisms/assessments/assessments.ts'
import { enterpriseLadder } from '../../mechanisms/enterprise-ladder/enterprise-ladder.ts'
import { catalogue } from '../../mechanisms/indicator-catalogue/catalogue.ts'
import { groups } from '../../mechanisms/indicator-catalogue/groups.ts'
import { innovationPoints } from '../../mechanisms/innovation-points/innovation-points.ts'
import { zoneEvaluation } from '../../mechanisms/zone-evaluation/zone-evaluation.ts'
import type { ZonePack } from '../../mechanisms/zone-pack.ts'

const zones = new URL('../../zones/', import.meta.url)
const folders = readdirSync(zones, { withFileTypes: true }).filter((entry) => entry.isDirectory())
const names = folders.map(({ name }) => name).filter((name) => existsSync(new URL(`${name}/pack.ts`, zones)))
const packs = await Promise.all(
  names.map(async (name): Promise<ZonePack> => {
    const module: Record<string, ZonePack> = await import(new URL(`${name}/pack.ts`, zones).href)
    assert.ok(module[name], `zones/${name}/pack.ts 没有导出 ${name}`)
    return module[name]
  }),
)

const termOf = (indicator: Indicator): string => indicator.term ?? indicator.label.zh
const repeated = (list: readonly string[]): string[] => list.filter((entry, index) => list.indexOf(entry) !== index)
const missingFrom = (known: Iterable<string>, used: readonly string[]): string[] => {
  const all = new Set(known)
  return used.filter((entry) => !all.has(entry))
}
const isFilled = ({ zh, en }: Label): boolean =>
  /\p{Script=Han}/u.test(zh) && /[A-Za-z]/.test(en) && !/\p{Script=Han}/u.test(en)
const kebab = /^[a-z]+[a-z0-9]*(?:-[a-z0-9]+)*$/
const describeFigure = ({ indicator, comparison, period, subject }: Figure): string =>
  [indicator, comparison, period, subject].filter(Boolean).join(' ')

describe('指标目录与区包', () => {
  it('zones 里的每个文件夹都是一个区包', () => {
    assert.ok(names.length > 0)
    assert.deepEqual(
      names,
      folders.map(({ name }) => name),
    )
    assert.deepEqual(
      packs.map(({ zone }) => zone.id),
      names,
    )
  })

  it('章节都有中英文名', () => {
    for (const label of Object.values(groups)) assert.ok(isFilled(label), label.zh)
  })
})

for (const pack of packs) {
  const indicators = [...catalogue, ...pack.indicators]
  const indicatorOf = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const departments = pack.departments.map(({ id }) => id)

  describe(`${pack.zone.label.zh}的区包`, () => {
    it('指标的编号和名称各不相同，编号用英文', () => {
      assert.deepEqual(repeated(indicators.map(({ id }) => id)), [])
      assert.deepEqual(repeated(indicators.map(termOf)), [])
      assert.deepEqual(
        indicators.map(({ id }) => id).filter((id) => !kebab.test(id)),
        [],
      )
    })

    it('写明出处的部门，出处是区包里的一份文件', () => {
      const documents = pack.documents.map(({ id }) => id)
      const sources = pack.departments.flatMap(({ named }) => (named ? [named.document] : []))
      assert.deepEqual(missingFrom(documents, sources), [])
    })

    it('区、部门、指标的中英文名都填了，指标口径是一句话', () => {
      const { label, city, province } = pack.zone
      for (const { zh, en } of [label, city, province]) assert.ok(isFilled({ zh, en }), zh)
      for (const { label } of [...pack.departments, ...indicators])
        assert.ok(isFilled(label), `${label.zh} / ${label.en}`)
      for (const { id, definition } of indicators) {
        assert.match(definition.zh, /^[^。]{6,}。$/, id)
        assert.match(definition.en, /^[A-Z][^\p{Script=Han}]{6,}\.$/u, id)
      }
    })

    it('指标的章节、单位、组成和责任部门都存在', () => {
      for (const { id, group, unit, parts = [] } of indicators) {
        assert.ok(group in groups, `${id} 的章节“${group}”`)
        unitOf(unit)
        assert.deepEqual(missingFrom(indicatorOf.keys(), parts), [], id)
      }
      const used = new Set([...pack.figures, ...pack.targets].map(({ indicator }) => indicator))
      const owners = indicators.filter(({ id }) => used.has(id)).map(({ owner }) => owner)
      assert.deepEqual(missingFrom(departments, [...owners, ...pack.indicators.map(({ owner }) => owner)]), [])
    })

    it('指标的名称能写进公式，公式只用已有的名称', () => {
      for (const indicator of indicators) {
        const term = termOf(indicator)
        const { value, warnings } = evaluate(`${term} * 3`, { [term]: 14 })
        assert.deepEqual({ term, value, warnings }, { term, value: 42, warnings: [] })
      }
      const vocabulary = indicators.map((indicator) => ({
        name: termOf(indicator),
        label: indicator.label,
        type: 'number' as const,
        unit: indicator.unit,
      }))
      for (const { formula } of indicators) {
        if (formula !== undefined) assert.ok(parseRule(formula, vocabulary).names.length > 0)
      }
    })

    it('每个公布的数都有指标、时期、文件和段落', () => {
      const { figures } = pack
      assert.deepEqual(
        missingFrom(
          indicatorOf.keys(),
          figures.map(({ indicator }) => indicator),
        ),
        [],
      )
      assert.deepEqual(
        missingFrom(
          indicatorOf.keys(),
          figures.flatMap(({ whole }) => whole ?? []),
        ),
        [],
      )
      assert.deepEqual(
        missingFrom(
          pack.documents.map(({ id }) => id),
          figures.map(({ document }) => document),
        ),
        [],
      )
      for (const figure of figures) {
        period(figure.period)
        if (figure.base !== undefined) period(figure.base)
        assert.ok(Number.isInteger(figure.paragraph) && figure.paragraph > 0, describeFigure(figure))
      }
    })

    it('每个公布的数写得出，单位与指标或比法相符', () => {
      for (const figure of pack.figures) {
        const { indicator, comparison, value, unit, qualifier } = figure
        assert.match(value, /^-?\d+(?:\.\d+)?$|^\d+\/\d+$/, describeFigure(figure))
        const expected = comparison ? comparisons[comparison].unit : indicatorOf.get(indicator)!.unit
        assert.ok(sameDimension(unit, expected), `${describeFigure(figure)}：${unit} 与 ${expected}`)
        if (qualifier !== undefined) assert.ok(qualifiers.includes(qualifier), describeFigure(figure))
      }
    })

    it('比法需要的基年和合计都写明了', () => {
      for (const { comparison, base, whole, ...figure } of pack.figures) {
        const operands = comparison ? Object.values(comparisons[comparison].operands) : []
        const needs = (kind: string): boolean => operands.some((operand) => operand.kind === kind)
        assert.equal(base !== undefined, needs('base') || needs('years-since-base'), `${figure.indicator} 的基年`)
        assert.equal(whole !== undefined, needs('whole'), `${figure.indicator} 的合计`)
      }
    })

    it('同一份文件里同一个数只公布一次', () => {
      const keys = pack.figures.map(({ document, scope, base, whole, target, ...figure }) =>
        [document, scope, base, whole, target, describeFigure(figure as Figure)].join('|'),
      )
      assert.deepEqual(repeated(keys), [])
    })

    it('文件有编号、标题和来处', () => {
      assert.deepEqual(repeated(pack.documents.map(({ id }) => id)), [])
      for (const { id, seed, title, issuer, day: on } of pack.documents) {
        assert.match(id, kebab)
        assert.match(seed, /^(?:\d{3}|demo)$/)
        assert.ok(title.length > 4 && issuer.length > 1, id)
        if (on !== undefined) day(on)
      }
    })

    it('目标有指标、年份和责任部门', () => {
      assert.deepEqual(
        missingFrom(
          indicatorOf.keys(),
          pack.targets.map(({ indicator }) => indicator),
        ),
        [],
      )
      assert.deepEqual(
        missingFrom(
          departments,
          pack.targets.map(({ department }) => department),
        ),
        [],
      )
      assert.deepEqual(repeated(pack.targets.map(({ indicator, year }) => `${indicator} ${year}`)), [])
      for (const { year, value } of pack.targets) {
        assert.equal(periodKind(period(year)), 'year')
        if (value !== undefined) assert.match(value, /^\d+(?:\.\d+)?$/)
      }
    })

    it('评价和称号的办法由区里有的部门负责', () => {
      const used = [
        ...assessments.map(({ bureau }) => bureau),
        ...enterpriseLadder.rungs.flatMap(({ bureau = '没有写部门' }) => bureau),
        zoneEvaluation.bureau,
        innovationPoints.bureau,
      ]
      assert.deepEqual(
        missingFrom(
          pack.departments.map(({ id }) => id),
          used,
        ),
        [],
      )
    })

    it('每个岗位有一个演示账号', () => {
      assert.deepEqual(missingFrom(new Set(pack.accounts.map(({ post }) => post)), [...postIds]), [])
      assert.deepEqual(repeated(pack.accounts.map(({ name }) => name)), [])
      assert.deepEqual(
        missingFrom(
          departments,
          pack.accounts.flatMap(({ department }) => department ?? []),
        ),
        [],
      )
      for (const { person } of pack.accounts) assert.match(person, /演示/)
    })
  })
}
