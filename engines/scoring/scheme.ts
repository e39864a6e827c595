import { fault } from '../../kernel/fault.ts'
import { asWritten, type Label } from '../../kernel/label.ts'
import { type UnitSymbol, unitOf } from '../../kernel/unit.ts'
import type { Rule } from '../rules/rule.ts'
import { isReadableName, type Term } from '../rules/vocabulary.ts'
import type { Branch, Condition, Criterion, Expert, Part, ScoringEdition } from './edition.ts'
import { derivedTerm, formulaOf, readRule, unreadable } from './formula.ts'
import { readEdition } from './shape.ts'
import { ownSteps, type PeerStepGiven, peerSteps, type Step } from './steps/schema.ts'
import { weightAsked } from './weighting/asked.ts'
import { weightsJudged } from './weighting/judgement.ts'

/** An edition that was read and checked: every formula parsed, every name known. */
export type Scheme = {
  readonly edition: ScoringEdition
  readonly inputs: readonly SchemeInput[]
  readonly derived: readonly { readonly name: string; readonly label: Label; readonly rule: Rule }[]
  /** Every part, those below before those above: the last is the whole. */
  readonly parts: readonly OpenPart[]
  /** Who is scored; everybody where it is not said. */
  readonly among: Rule | undefined
  /** Of what classes are shares, where not of the rows. */
  readonly classWeights: Rule | undefined
  readonly gates: readonly OpenCondition[]
  readonly direct: readonly OpenCondition[]
}

export type SchemeInput = {
  readonly name: string
  readonly column: string
  readonly label: Label
  readonly text: boolean
  /** Whether who is scored can change it. */
  readonly own: boolean
  /** Which way it is advised to go. */
  readonly advised: 'either' | 'more' | 'less'
  readonly unit?: UnitSymbol
}

type Opened<Given extends Part> = {
  readonly given: Given
  readonly label: Label
  /** Who counts as a peer at each step, and how much, where the step says. */
  readonly amongs: readonly (Rule | undefined)[]
  readonly peerWeights: readonly (Rule | undefined)[]
  /** Its weight row by row, where the edition says so. */
  readonly weightRule: Rule | undefined
  /** The step before which values are negated because lower is better; none where higher is. */
  readonly reversedAt: number | undefined
}
export type OpenBranch = Opened<Branch> & {
  readonly kind: 'branch'
  readonly parts: readonly OpenPart[]
  readonly formula: Rule | undefined
  /** The branch and the place in it of the part whose weight this is; none where it is something else. */
  readonly weightOf: WeightOf | undefined
  /** How weights are computed; none where they are given. */
  readonly weighting: OpenWeighting | undefined
}
export type WeightOf = { readonly branch: OpenBranch; readonly place: number }
/** Whose values weights are computed from, or what judgements come to. */
export type OpenWeighting = { readonly among: Rule | undefined; readonly judged: readonly number[] | undefined }
export type OpenCriterion = Opened<Criterion> & {
  readonly kind: 'criterion'
  readonly rule: Rule
  /** By what values follow each other where gaps are filled from others, or what a regression goes by. */
  readonly alongRule: Rule | undefined
  /** By what values follow each other where they are taken from another row. */
  readonly elsewhereRule: Rule | undefined
}
export type OpenExpert = Opened<Expert> & { readonly kind: 'expert'; readonly whens: readonly (Rule | undefined)[] }
export type OpenPart = OpenBranch | OpenCriterion | OpenExpert
export type OpenCondition = { readonly given: Condition; readonly label: Label; readonly rule: Rule }

export const isPeerStep = (step: Step): step is PeerStepGiven => step.step in peerSteps

/** What a step is called. */
export const stepLabel = (step: Step): Label =>
  isPeerStep(step) ? peerSteps[step.step].label : ownSteps[step.step].label

const labelOf = (label: string | Label | undefined, otherwise: string): Label =>
  label === undefined ? asWritten(otherwise) : typeof label === 'string' ? asWritten(label) : label

/** Reads an edition; refuses with a Fault that names the place and what is possible there. */
export const openScheme = (given: unknown): Scheme => new Opening(readEdition(given)).open()

class Opening {
  readonly edition: ScoringEdition
  readonly vocabulary: Term[] = []
  readonly parts: OpenPart[] = []
  readonly ids = new Set<string>()

  constructor(edition: ScoringEdition) {
    this.edition = edition
  }

  open(): Scheme {
    const { edition } = this
    const inputs = edition.inputs.map((input) => this.#input(input))
    const derived = edition.derived.map(({ name, formula, label }) => {
      const rule = this.#rule(formula, name)
      this.vocabulary.push({ name, label: labelOf(label, name), ...derivedTerm(rule, name) })
      return { name, label: labelOf(label, name), rule }
    })
    this.#text(edition.stage === undefined ? [] : [edition.stage], 'stage')
    this.#text(edition.ranking.within, 'ranking')
    if (edition.classes && 'within' in edition.classes) this.#text(edition.classes.within, 'classes')
    this.#part(edition.score)
    const conditions = (given: readonly Condition[]): OpenCondition[] =>
      given.map((one) => ({
        given: one,
        label: labelOf(one.label, one.id),
        rule: this.#condition(one.condition, one.id),
      }))
    return {
      edition,
      inputs,
      derived,
      among: edition.among === undefined ? undefined : this.#condition(edition.among, 'among'),
      classWeights:
        edition.classes && 'weightBy' in edition.classes && edition.classes.weightBy !== undefined
          ? this.#number(edition.classes.weightBy, 'classes')
          : undefined,
      parts: this.parts,
      gates: conditions(edition.pass?.gates ?? []),
      direct: conditions(edition.pass?.direct ?? []),
    }
  }

  #input(input: ScoringEdition['inputs'][number]): SchemeInput {
    const given: Exclude<typeof input, string> =
      typeof input === 'string' ? { name: input, type: 'number', own: true, advised: 'either' } : input
    const { name, column = name, type, own, advised } = given
    const label = labelOf(given.label, name)
    const unit = given.unit === undefined ? {} : { unit: unitOf(given.unit).symbol as UnitSymbol }
    if (!isReadableName(name)) throw unreadable(name)
    this.vocabulary.push({ name, label, type, ...unit })
    return { name, column, label, text: type === 'text', own, advised, ...unit }
  }

  #rule(text: string, place: string): Rule {
    return readRule(text, place, this.vocabulary)
  }

  #condition(text: string, place: string): Rule {
    const rule = this.#rule(text, place)
    if (rule.expression.type.kind !== 'flag')
      throw fault(`“${place}”要写成条件，如“营业收入 > 0”`, `“${place}” must be a condition, such as “a > 0”`)
    return rule
  }

  #part(given: Part): OpenPart {
    if (this.ids.has(given.id)) throw fault(`“${given.id}”出现了两次`, `“${given.id}” occurs twice`)
    this.ids.add(given.id)
    const amongs = given.steps.map((step) => {
      if (!isPeerStep(step)) return undefined
      this.#text(step.within, given.id)
      return step.among === undefined ? undefined : this.#condition(step.among, given.id)
    })
    const peerWeights = given.steps.map((step) =>
      'weightBy' in step && step.weightBy !== undefined ? this.#number(step.weightBy, given.id) : undefined,
    )
    const weightRule = given.weightBy === undefined ? undefined : this.#number(given.weightBy, given.id)
    const opened = {
      label: labelOf(given.label, given.id),
      amongs,
      peerWeights,
      weightRule,
      reversedAt: reversal(given),
    }
    this.#weights(given)
    const part: OpenPart =
      'parts' in given
        ? this.#opened(given, opened)
        : 'expert' in given
          ? { kind: 'expert', given, ...opened, whens: this.#bands(given) }
          : { kind: 'criterion', given, ...opened, rule: this.#value(given), ...this.#alongs(given) }
    this.parts.push(part)
    return part
  }

  #opened(given: Branch, opened: Omit<Opened<Branch>, 'given'>): OpenBranch {
    const parts = this.#branch(given)
    const formula = formulaOf(given, this.parts, this.vocabulary)
    const weightOf = weightAsked(
      given,
      this.parts.filter((part) => part.kind === 'branch' && part.given.combine !== 'formula') as OpenBranch[],
    )
    return { kind: 'branch', given, ...opened, parts, formula, weightOf, weighting: this.#weighting(given) }
  }

  #weighting({ id, weighting, combine, parts }: Branch): OpenWeighting | undefined {
    if (!weighting) return undefined
    if (
      combine === 'formula' ||
      combine === 'weight' ||
      parts.some(({ weight, weightBy }) => typeof weight === 'object' || weightBy)
    )
      throw fault(
        `“${id}”的权重是算出来的（weighting），就不能按公式合成，各部分也不能按阶段或逐行给权重`,
        `The weights of “${id}” are computed (weighting): no formula then, and no weights of its parts by stage or by row`,
      )
    if (weighting.by === 'judgement') return { among: undefined, judged: weightsJudged(weighting, parts.length, id) }
    this.#text(weighting.within, id)
    return {
      among: weighting.among === undefined ? undefined : this.#condition(weighting.among, id),
      judged: undefined,
    }
  }

  #number(text: string, place: string, name = 'weightBy'): Rule {
    const rule = this.#rule(text, place)
    if (rule.expression.type.kind === 'number') return rule
    throw fault(`“${place}”的 ${name} 要算出数`, `${name} of “${place}” must come to a number`)
  }

  #branch({ id, combine, offset, parts, places, within }: Branch): OpenPart[] {
    this.#text(within, id)
    if (combine === 'ordered' && places.length !== parts.length)
      throw fault(
        `“${id}”按大小次序加权，places 要有 ${parts.length} 个权重`,
        `“${id}” is a mean by places: places needs ${parts.length} weights`,
      )
    if (offset > 0 && combine !== 'geometric' && combine !== 'harmonic')
      throw fault(
        `“${id}”写了 offset，它只用于 geometric（几何平均）和 harmonic（调和平均）`,
        `“${id}” has an offset, which goes with geometric and harmonic means only`,
      )
    if (parts.length === 0 && combine !== 'formula' && combine !== 'weight')
      throw fault(`“${id}”没有 value，也没有 parts`, `“${id}” has neither a value nor parts`)
    const staged = parts.filter(({ weight }) => typeof weight === 'object')
    const stagesOf = ({ weight }: Part): string => Object.keys(weight).toSorted().join('、')
    const other = staged.find((part) => stagesOf(part) !== stagesOf(staged[0]!))
    if (other)
      throw fault(
        `“${id}”之下各部分的阶段不一样：“${staged[0]!.id}”有 ${stagesOf(staged[0]!)}，“${other.id}”有 ${stagesOf(other)}`,
        `The parts of “${id}” name different stages: “${staged[0]!.id}” ${stagesOf(staged[0]!)}, “${other.id}” ${stagesOf(other)}`,
      )
    return parts.map((one) => this.#part(one))
  }

  #alongs({ id, missing, elsewhere }: Criterion): Pick<OpenCriterion, 'alongRule' | 'elsewhereRule'> {
    if (elsewhere) this.#text(elsewhere.within, id)
    const by = missing && ('along' in missing ? missing.along : 'on' in missing ? missing.on : undefined)
    const rule = (text: string | undefined) => (text === undefined ? undefined : this.#number(text, id, 'along'))
    return { alongRule: rule(by), elsewhereRule: rule(elsewhere?.along) }
  }

  #value({ id, value, missing }: Criterion): Rule {
    if (missing && 'within' in missing) this.#text(missing.within, id)
    const rule = this.#rule(value, id)
    if (rule.expression.type.kind !== 'number')
      throw fault(`“${id}”的取值要是数`, `The value of “${id}” must be a number`)
    return rule
  }

  #bands({ id, expert, bands }: Expert): (Rule | undefined)[] {
    const term = this.vocabulary.find(({ name }) => name === expert)
    if (term?.type !== 'number')
      throw fault(
        `“${id}”的专家分“${expert}”不是数字输入项`,
        `“${expert}”, the experts’ points of “${id}”, is no input of numbers`,
      )
    return bands.map(({ when }) => (when === undefined ? undefined : this.#condition(when, id)))
  }

  #weights({ id, weight }: Part): void {
    if (typeof weight === 'object' && this.edition.stage === undefined)
      throw fault(
        `“${id}”按阶段给了权重，但没有写明阶段取自哪一列（stage）`,
        `“${id}” is weighted by stage, but the edition does not say where the stage stands (stage)`,
      )
  }

  #text(names: readonly string[], place: string): void {
    for (const name of names) {
      if (this.vocabulary.find((term) => term.name === name)?.type === 'text') continue
      const texts = this.vocabulary.filter(({ type }) => type === 'text').map((term) => term.name)
      const offer = { zh: texts.join('、') || '没有', en: texts.join(', ') || 'none' }
      throw fault(
        `“${place}”按“${name}”分组，但没有这个文字项；有的是：${offer.zh}`,
        `“${place}” groups by “${name}”, which is no text; there are: ${offer.en}`,
      )
    }
  }
}

/** Where lower is better, values turn round before the first step that makes a score of a quantity. */
function reversal(given: Part): number | undefined {
  if (!('direction' in given) || given.direction === 'higher') return undefined
  const index = given.steps.findIndex((step) => isPeerStep(step) && peerSteps[step.step].normalises)
  if (index >= 0) return index
  throw fault(
    `“${given.id}”越低越好，但没有一步与同类比出高低；用基准值与引领值或分档的，请直接写出高低`,
    `“${given.id}” is better lower, but no step compares it with peers; with goalposts or bands, write them from bad to good`,
  )
}
