import { selfScored } from './green-score.ts'
import { greenLevels } from './levels.ts'
import { standard2018Items } from './standards.ts'

/** What share of the points of an item made-up factories give themselves, by how many levels they hold. */
const shares = [0.62, 0.7, 0.8, 0.9]

/** 演示数据: what made-up factories told of themselves and the bureau confirmed; the higher the level, the more is told. */
export function* demonstrationGreenFacts(factories: readonly { readonly id: string; readonly levels: number }[]) {
  const flags = greenLevels.facts.filter(({ type }) => type === 'flag')
  for (const [at, { id, levels }] of factories.entries()) {
    for (const [place, { name }] of flags.entries()) {
      if (levels < 2 && (place + at) % 4 === 0) continue
      const wanted = name === '排污许可有效' || name === '四个管理体系齐全'
      const fails = levels < 3 && (at * 5 + place) % 19 === 0
      yield { enterprise: id, fact: name, value: String(wanted !== fails) }
    }
    for (const [place, item] of standard2018Items.entries()) {
      if (levels === 0 && (place + at) % 5 === 0) continue
      const share = shares[Math.min(levels, shares.length - 1)]! + (((at * 3 + place * 5) % 7) - 3) / 40
      const points = Math.min(item.points, Math.round(item.points * share * 2) / 2)
      yield { enterprise: id, fact: selfScored(item).zh, value: String(points) }
    }
  }
}
