import type { ConditionShown } from '../../contract/ladder/answer.ts'
import { everyCondition, type OpenCondition, type OpenEdition, type OpenLadder } from '../../engines/ladders/opened.ts'
import { elapsedSource } from '../../engines/ladders/subject.ts'
import type { ConditionAnswer, PointsAnswer } from '../../engines/ladders/telling/condition-answer.ts'
import type { Gap } from '../../engines/ladders/telling/gap.ts'
import { writeAmount } from '../../engines/rules/values/quantity.ts'
import { decimal, printDecimal, roundHalfUp } from '../../kernel/decimal.ts'
import type { Label, Language } from '../../kernel/label.ts'
import type { Seen } from './subjects.ts'

const both = (write: (language: Language) => string): Label => ({ zh: write('zh'), en: write('en') })

function gapShown({ fact, amount, over, within, text }: Gap, condition: string): ConditionShown['gaps'][number] {
  const points = { zh: `${amount}个百分点`, en: `${amount} percentage points` }
  const lack = fact.unit === '%' ? points : both((language) => writeAmount(amount, fact.unit ?? '', language))
  if (within) {
    const more = {
      zh: `${fact.label.zh}需再${over ? '减' : '增'}${lack.zh}`,
      en: `${fact.label.en}: ${lack.en} ${over ? 'less' : 'more'}`,
    }
    return { fact: fact.name, condition, called: fact.label, short: more, text }
  }
  const short = { zh: `${over ? '超' : '差'}${lack.zh}`, en: `${lack.en} ${over ? 'too much' : 'short'}` }
  return { fact: fact.name, condition, called: fact.label, short, text }
}

/** Where a fact falls short of several bounds, the farthest of them: who reaches it has reached the others. */
function widest(gaps: readonly Gap[]): Gap[] {
  const farthest = new Map<string, Gap>()
  for (const gap of gaps) {
    const key = `${gap.fact.name}/${gap.over}`
    const known = farthest.get(key)
    if (!known || Number(gap.amount) > Number(known.amount)) farthest.set(key, gap)
  }
  return [...farthest.values()]
}

/** The condition below, or the condition itself, whose gap it is. */
function leafOf(answer: ConditionAnswer, gap: Gap): ConditionAnswer {
  const below = answer.children.find(({ gaps }) => gaps.includes(gap))
  return below ? leafOf(below, gap) : answer
}

const pointsText = (value: number): string => printDecimal(roundHalfUp(decimal(String(value)), 2))

/** 46–61分，需60分; an end that nothing bounds is left open. */
function pointsTold({ low, high, needs, strict }: PointsAnswer): Label {
  const [from, to] = [low, high].map((value) => (Number.isFinite(value) ? pointsText(value) : null))
  const needed = { zh: strict ? `超过${needs}` : `${needs}`, en: strict ? `more than ${needs}` : `${needs}` }
  if (from === null && to === null) return { zh: `还算不出，需${needed.zh}分`, en: `Not known yet, needs ${needed.en}` }
  const span = from === to ? from! : `${from ?? '…'}–${to ?? '…'}`
  return { zh: `${span}分，需${needed.zh}分`, en: `${span} points, needs ${needed.en}` }
}

/** The facts that a condition reads by itself, in place of a counted time the day that it is counted from. */
export function namesIn({ facts }: OpenLadder, condition: OpenCondition): readonly string[] {
  const names =
    condition.kind === 'rule'
      ? condition.rule.names
      : condition.kind === 'points'
        ? condition.scheme.inputs.map(({ name }) => name)
        : []
  return names.map((name) => elapsedSource(facts.get(name)!))
}

/** What was found, in numbers; of several demands in one rule each by itself. */
function toldOf(opened: OpenCondition | undefined, { reason }: ConditionAnswer): Label | null {
  if (!reason) return null
  const several = opened?.kind === 'rule' && ['and', 'or'].includes(opened.rule.expression.kind)
  const parts = several ? (reason.children ?? []).map(({ text }) => text) : []
  return parts.length > 1
    ? { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') }
    : reason.text
}

/** Shows the conditions of an edition as they were answered for one enterprise; what the zone confirmed is in no doubt. */
export function conditionsShown(
  open: OpenLadder,
  edition: OpenEdition,
  answers: readonly ConditionAnswer[],
  {
    knowledge,
    judgements,
    unconfirmed,
  }: Pick<Seen, 'knowledge' | 'judgements'> & { readonly unconfirmed?: ReadonlySet<string> },
): ConditionShown[] {
  const opened = new Map(everyCondition(edition.conditions).map((condition) => [condition.given.id, condition]))
  const decidedOf = ({ id, judgement }: ConditionAnswer) => {
    const { decided } = judgement ?? {}
    const stored = judgements.findLast((one) => one.edition === edition.given.id && one.condition === id)
    if (!decided || !stored) return null
    const { holds, by, on, reason, document } = stored
    return { holds, by, on, reason, document }
  }
  const shown = (answer: ConditionAnswer): ConditionShown => ({
    id: answer.id,
    label: answer.label,
    clause: answer.clause ?? null,
    certainty: unconfirmed?.has(answer.id) === false ? 'confirmed' : answer.certainty,
    state: answer.state,
    choice: answer.choice,
    waived: answer.waived,
    told: toldOf(opened.get(answer.id), answer),
    gaps: widest(answer.gaps).map((gap) => gapShown(gap, leafOf(answer, gap).id)),
    points: answer.points.map((one) => ({ label: one.label, told: pointsTold(one), state: one.state })),
    missing: answer.missing.map(({ name, label }) => ({ name, label })),
    judgement: answer.judgement ? { question: answer.judgement.question, decided: decidedOf(answer) } : null,
    reported: namesIn(open, opened.get(answer.id)!).some((name) => knowledge.fact(name)?.from === 'reported'),
    children: answer.children.map(shown),
  })
  return answers.map(shown)
}
