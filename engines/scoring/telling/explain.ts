import type { Label } from '../../../kernel/label.ts'
import type { Reason, ReasonState } from '../../../kernel/reason.ts'
import type { Rule } from '../../rules/rule.ts'
import { explainRule } from '../../rules/telling/explain.ts'
import { figure, figureAt } from '../numbers/figure.ts'
import { reaches } from '../numbers/near.ts'
import { passingOf } from '../passing.ts'
import type { OpenBranch, OpenCondition, OpenCriterion, OpenExpert, OpenPart } from '../scheme.ts'
import { isPeerStep } from '../scheme.ts'
import { bandOf, type Scores, score } from '../score.ts'
import { standingOf } from '../standing.ts'
import { howFarOff } from '../steps/places.ts'
import { ownSteps, peerSteps } from '../steps/schema.ts'
import type { OwnStep, PeerStep, Turned } from '../steps/step.ts'
import { rowOf } from '../table.ts'
import { weightsOf } from '../weighting/weights.ts'
import { printedShares } from './shares.ts'
import { weightRemark } from './weight-remarks.ts'
import { combined, gaps, unknown } from './words.ts'

const otherwise = 4

/**
 * Why a row has the score that it has: the whole with rank and class, its parts with weight and contribution, the facts of every
 * criterion, each step with its numbers, gaps with what is to be reported, and what decides whether it passes.
 */
export function explain(scores: Scores, row: number): Reason {
  standingOf(scores)
  const alone = score(scores.scheme, rowOf(scores.table, row), { against: scores.peers.measured, traced: true })
  const teller = new Teller(alone)
  const root = teller.part(scores.scheme.parts.at(-1)!)
  const place = teller.place()
  const state = passingOf(alone)?.[0]
  return {
    ...root,
    text: { zh: `${root.text.zh}${place.zh}`, en: `${root.text.en}${place.en}` },
    ...(state && { state }),
    children: [...(root.children ?? []), ...teller.conditions()],
  }
}

class Teller {
  readonly #scores: Scores

  constructor(alone: Scores) {
    this.#scores = alone
  }

  part(part: OpenPart): Reason {
    const points = this.#points(part)
    const children = part.kind === 'branch' ? this.#branch(part) : this.#leaf(part)
    const { minimum } = part.given
    const told = Number.isNaN(points) ? unknown : { zh: this.#printed(part, points), en: this.#printed(part, points) }
    const least = minimum === undefined ? undefined : figure(minimum)
    return {
      text: {
        zh: `${part.label.zh}：${told.zh}${least === undefined ? '' : `（不低于 ${least}）`}`,
        en: `${part.label.en}: ${told.en}${least === undefined ? '' : ` (at least ${least})`}`,
      },
      ...stateOf(points, minimum),
      ...(Number.isNaN(points) ? {} : { value: told.zh }),
      children: [...children, ...this.#steps(part)],
    }
  }

  /** The rank, of how many, and the class; nothing where there is no score. */
  place(): Label {
    const { rank, classOf } = standingOf(this.#scores)
    const peers = this.#peers('ranking', this.#scores.scheme.edition.ranking.within)
    if (Number.isNaN(rank[0]!) || !peers) return { zh: '', en: '' }
    const [place, grade, off] = [figure(rank[0]!), classOf[0], howFarOff(peers)]
    return {
      zh: `，${peers.count} 家中第 ${place} 名${off.zh}${grade ? `，等级 ${grade}` : ''}`,
      en: `, number ${place} of ${peers.count}${off.en}${grade ? `, class ${grade}` : ''}`,
    }
  }

  conditions(): Reason[] {
    const { among, gates, direct, edition } = this.#scores.scheme
    const told = (kind: Label) => (condition: OpenCondition) => {
      const reason = explainRule(condition.rule, this.#scores.columns.facts(condition.rule, 0))
      const { zh, en } = condition.label
      return { text: { zh: `${kind.zh}“${zh}”`, en: `${kind.en} “${en}”` }, state: reason.state, children: [reason] }
    }
    const scored = among && explainRule(among, this.#scores.columns.facts(among, 0))
    const points = edition.pass?.points
    const root = this.#points(this.#scores.scheme.parts.at(-1)!)
    return [
      ...(scored ? [{ text: { zh: '评分范围', en: 'Who is scored' }, state: scored.state, children: [scored] }] : []),
      ...(points === undefined
        ? []
        : [
            {
              text: { zh: `总分须达到 ${figure(points)}`, en: `The score must reach ${figure(points)}` },
              ...stateOf(root, points),
            },
          ]),
      ...gates.map(told({ zh: '须满足', en: 'Must hold:' })),
      ...direct.map(told({ zh: '满足即通过：', en: 'Suffices by itself:' })),
    ]
  }

  #points({ given: { id } }: OpenPart): number {
    return this.#scores.points.get(id)![0]!
  }

  #trace({ given: { id } }: OpenPart, index: number): number {
    return this.#scores.traces.get(id)![index]![0]!
  }

  #printed({ given: { round } }: OpenPart, value: number): string {
    return round === undefined ? figure(value) : figureAt(value, round)
  }

  #branch(branch: OpenBranch): Reason[] {
    const { given, parts } = branch
    const { edition } = this.#scores.scheme
    const missing = given.missing ?? edition.missing
    const weights = weightsOf(this.#scores, branch)?.(0)
    if (!weights)
      return [
        {
          text: { zh: '不知道是哪一阶段，没有权重', en: 'The stage is unknown, so there are no weights' },
          state: 'unknown',
        },
      ]
    const points = parts.map((part) => this.#points(part))
    const counted = points.map((value, index) => (Number.isNaN(value) ? 0 : value * weights[index]!))
    const whole = this.#trace(branch, 0)
    const additive = (given.combine === 'sum' || given.combine === 'mean') && !Number.isNaN(whole)
    const total = counted.reduce((sum, share) => sum + share, 0)
    const scale = total === 0 ? 0 : whole / total
    const digits = given.round ?? otherwise
    const shares = additive
      ? printedShares(
          counted.map((share) => share * scale),
          whole,
          digits,
        )
      : undefined
    const reasons = parts.map((part, index): Reason => {
      const reason = this.part(part)
      const gap = Number.isNaN(points[index]!) ? gaps[missing] : undefined
      const share = shares?.[index]
      const weight = figure(weights[index]!)
      return {
        ...reason,
        text: {
          zh: `${reason.text.zh}，权重 ${weight}${gap ? `，${gap.zh}` : ''}${share === undefined ? '' : `，计入 ${share}`}`,
          en: `${reason.text.en}, weight ${weight}${gap ? `, ${gap.en}` : ''}${share === undefined ? '' : `, contributes ${share}`}`,
        },
        ...(share === undefined ? {} : { value: share }),
      }
    })
    const way = combined[given.combine]
    const sum = Number.isNaN(whole) ? unknown : { zh: figureAt(whole, digits), en: figureAt(whole, digits) }
    const remark = weightRemark(this.#scores, branch)
    return [
      ...reasons,
      { text: { zh: `${way.zh}：${sum.zh}`, en: `${way.en}: ${sum.en}` }, ...stateOf(whole) },
      ...(remark ? [{ text: remark }] : []),
    ]
  }

  #leaf(part: OpenCriterion | OpenExpert): Reason[] {
    if (part.kind === 'expert') return [this.#expert(part)]
    const { columns } = this.#scores
    const facts = [explainRule(part.rule, columns.facts(part.rule, 0)), ...this.#derived(part.rule)]
    const lacking = this.#lacking(part.rule)
    const report = {
      text: {
        zh: `需补报：${lacking.map(({ zh }) => zh).join('、')}`,
        en: `To be reported: ${lacking.map(({ en }) => en).join(', ')}`,
      },
      state: 'unknown' as const,
    }
    const stand = this.#trace(part, 0)
    const filled = columns.numbers(part.rule)[0]!
    const gap = part.given.missing && !part.given.elsewhere && Number.isNaN(filled) && !Number.isNaN(stand)
    const { elsewhere } = part.given
    const taken = elsewhere && {
      zh: `取${elsewhere.at === undefined ? `往前 ${figure(elsewhere.back ?? 0)} 处` : ` ${figure(elsewhere.at)} 处`}那一行的值：${figure(stand)}`,
      en: `the value of the row ${elsewhere.at === undefined ? `${figure(elsewhere.back ?? 0)} before` : `at ${figure(elsewhere.at)}`}: ${figure(stand)}`,
    }
    return [
      ...facts,
      ...(taken && !Number.isNaN(stand) ? [{ text: taken }] : []),
      ...(lacking.length > 0 ? [report] : []),
      ...(gap ? [{ text: { zh: `未知，以 ${figure(stand)} 顶替`, en: `unknown; ${figure(stand)} stands in` } }] : []),
    ]
  }

  /** The derived values behind a formula, each with its own facts. */
  #derived(rule: Rule, told = new Set<string>()): Reason[] {
    return this.#scores.scheme.derived
      .filter(({ name }) => rule.names.includes(name) && !told.has(name))
      .flatMap((derived) => {
        told.add(derived.name)
        const reason = explainRule(derived.rule, this.#scores.columns.facts(derived.rule, 0))
        const { zh, en } = derived.label
        const text = { zh: `${zh} = ${reason.text.zh}`, en: `${en} = ${reason.text.en}` }
        return [{ ...reason, text }, ...this.#derived(derived.rule, told)]
      })
  }

  /** The inputs that a formula needs and nobody reported. */
  #lacking(rule: Rule): Label[] {
    const { inputs, derived } = this.#scores.scheme
    const facts = this.#scores.columns.facts(rule, 0)
    const found = rule.names.flatMap((name) => {
      if (facts[name] !== null) return []
      const input = inputs.find((one) => one.name === name)
      return input ? [input.label] : this.#lacking(derived.find((one) => one.name === name)!.rule)
    })
    return [...new Map(found.map((label) => [label.zh, label])).values()]
  }

  #expert({ given, whens }: OpenExpert): Reason {
    const held = whens.map((rule) => (rule ? this.#scores.columns.verdicts(rule)[0]! : 1))
    const band = bandOf(given, (index) => held[index]!)
    const points = this.#scores.columns.given(given.expert)[0]!
    if (!band) return { text: { zh: '还不知道在哪一档', en: 'The band is not known yet' }, state: 'unknown' }
    const bounds = `${figure(band.from)}—${figure(band.to)}`
    if (Number.isNaN(points))
      return {
        text: { zh: `待专家评分，可评 ${bounds}`, en: `Experts have yet to score, ${bounds}` },
        state: 'unknown',
      }
    const inside = reaches(points, band.from) && reaches(band.to, points)
    return {
      text: {
        zh: `专家评 ${figure(points)}，可评 ${bounds}${inside ? '' : '，不在档内，不计'}`,
        en: `Experts gave ${figure(points)}, the band is ${bounds}${inside ? '' : '; outside it, not counted'}`,
      },
      ...(inside ? {} : { state: 'unknown' as const }),
    }
  }

  #steps(part: OpenPart): Reason[] {
    const { id, steps, round } = part.given
    const told = steps.flatMap((step, index): Reason[] => {
      const turned: Turned = {
        before: this.#trace(part, index),
        after: this.#trace(part, index + 1),
        reversed: part.reversedAt === index,
      }
      if (Number.isNaN(turned.before)) return []
      if (!isPeerStep(step)) return [line((ownSteps[step.step] as OwnStep).tell(step, turned), turned.after)]
      const peers = this.#peers(`${id}/${index}`, step.within)
      if (!peers) return [{ text: { zh: '不知道与谁比', en: 'It is not known who the peers are' }, state: 'unknown' }]
      return [line((peerSteps[step.step] as PeerStep).tell(step, turned, peers), turned.after)]
    })
    const last = this.#trace(part, steps.length)
    if (round === undefined || Number.isNaN(last) || figure(last, 10) === figure(this.#points(part), 10)) return told
    const rounded = { zh: `保留 ${round} 位小数，四舍五入`, en: `rounded half up to ${round} decimals` }
    return [...told, line(rounded, this.#points(part))]
  }

  #peers(place: string, within: readonly string[]) {
    return this.#scores.peers.of(place, within, 0)
  }
}

const line = ({ zh, en }: Label, after: number): Reason => {
  const told = Number.isNaN(after) ? unknown : { zh: figure(after), en: figure(after) }
  return { text: { zh: `${zh}：得 ${told.zh}`, en: `${en}: ${told.en}` }, ...stateOf(after) }
}

function stateOf(value: number, least?: number): { state?: ReasonState } {
  if (Number.isNaN(value)) return { state: 'unknown' }
  return least === undefined ? {} : { state: reaches(value, least) ? 'met' : 'unmet' }
}
