import { greenLevels } from './levels.ts'

/** 演示数据: what made-up factories told of themselves and the bureau confirmed; the higher the level, the more is told. */
export function* demonstrationGreenFacts(factories: readonly { readonly id: string; readonly levels: number }[]) {
  for (const [at, { id, levels }] of factories.entries())
    for (const [place, { name }] of greenLevels.facts.entries()) {
      if (levels < 2 && (place + at) % 4 === 0) continue
      const wanted = name === '排污许可有效' || name === '四个管理体系齐全'
      const fails = levels < 3 && (at * 5 + place) % 19 === 0
      yield { enterprise: id, fact: name, value: String(wanted !== fails) }
    }
}
