import { useState } from 'react'
import type { CapitalMeasure } from '../../../contract/investment/capital-account.ts'
import type { Label } from '../../../kernel/label.ts'
import type { UnitSymbol } from '../../../kernel/unit.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { Bullet } from '../../parts/chart/Bullet.tsx'
import { CadenceStrip } from '../../parts/chart/CadenceStrip.tsx'
import { NumbersSwitch } from '../../parts/chart/NumbersSwitch.tsx'
import { Figure } from '../../parts/Figure.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { printedText } from '../../parts/quantity.ts'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { JxTable } from '../../parts/table/JxTable.tsx'
import { withinYear } from '../../targets/words.ts'
import { counted } from '../money.ts'
import { words } from '../words.ts'

type Rate = CapitalMeasure['growth']
type Row = CapitalMeasure['cadence']['months'][number]

/** One measure: its number, what it is set against, and the year by ten days as a picture or in numbers. */
export function MeasureSection({ measure, demonstration }: { measure: CapitalMeasure; demonstration: boolean }) {
  const say = useSay()
  const { label, periodLabel, done, href, growth, share, completion, before, target, targetHref, time } = measure
  const unit = measure.unit as UnitSymbol
  return (
    <RuleSection
      title={say(label)}
      note={
        <>
          {say(periodLabel)} {demonstration ? <Demonstration /> : null}
        </>
      }
      side={targetHref ? <a href={targetHref}>{say(words.target)} →</a> : null}
    >
      <div className="capital-measure">
        <div className="capital-measure-numbers">
          <Figure label={label} shown={counted(done, unit)} {...(href && { href })} size={36} />
          <ul className="capital-rates">
            <RateItem name={words.completion} rate={completion} />
            <RateItem name={words.share} rate={share} />
            <RateItem name={words.growth} rate={growth} />
          </ul>
          {completion.value === null ? null : (
            <Bullet
              done={Number(completion.value)}
              time={time === null ? null : Number(time)}
              lamp={measure.lamp}
              height={10}
            />
          )}
          <p className="capital-reason">{say(measure.reason.text)}</p>
          <dl className="facts">
            <Fact name={words.target} value={target} unit={unit} />
            <Fact name={words.before} value={before} unit={unit} />
          </dl>
        </div>
        <Cadence measure={measure} />
      </div>
    </RuleSection>
  )
}

function Fact({ name, value, unit }: { name: Label; value: string | null; unit: UnitSymbol }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <div>
      <dt>{say(name)}</dt>
      <dd>{value === null ? say(words.notKnown) : printedText(counted(value, unit), language)}</dd>
    </div>
  )
}

/** «完成年度目标 97.3% 已公布», or why it is not known. */
function RateItem({ name, rate }: { name: Label; rate: Rate }) {
  const say = useSay()
  const told = rate.value === null ? null : `${rate.value.replace('-', '−')}%`
  return (
    <li>
      {say(name)}{' '}
      {told === null ? (
        <small>{say(rate.why ?? words.notKnown)}</small>
      ) : (
        <>
          {rate.href ? (
            <a href={rate.href}>
              <b>{told}</b>
            </a>
          ) : (
            <b>{told}</b>
          )}{' '}
          <small>{say(rate.published ? words.published : words.computed)}</small>
        </>
      )}
    </li>
  )
}

/** The 36 ten-day periods of the year as a picture; months and quarters as a table. */
function Cadence({ measure }: { measure: CapitalMeasure }) {
  const say = useSay()
  const [asTable, setAsTable] = useState(false)
  const { cadence, outlook, unit, target } = measure
  const short = (row: Row): string => say(withinYear(row.label, row.period.slice(0, 4)))
  const current = cadence.tenDays.findLast(({ done }) => done !== null)?.period
  return (
    <div className="capital-cadence">
      <p className="capital-cadence-head">
        <b>{say(words.cadence)}</b> <small>{say(target === null ? words.noPlan : words.cadenceLine)}</small>
        <NumbersSwitch asTable={asTable} turn={setAsTable} />
      </p>
      {asTable ? (
        <JxTable
          caption={say(words.cadence)}
          compact
          rows={[...cadence.quarters, ...cadence.months]}
          keyOf={({ period }) => period}
          lampOf={({ lamp }) => lamp}
          columns={[
            { id: 'period', head: say(words.periods), cell: short },
            { id: 'planned', head: say(words.planned), unit, numeric: true, cell: ({ planned }) => planned ?? '—' },
            { id: 'done', head: say(words.done), unit, numeric: true, cell: ({ done }) => done ?? '—' },
            { id: 'debt', head: say(words.debt), unit, numeric: true, cell: ({ debt }) => debt ?? '—' },
          ]}
        />
      ) : (
        <CadenceStrip
          title={`${say(measure.label)} ${say(words.cadence)}`}
          cells={cadence.tenDays.map((row) => ({
            period: row.period,
            label: short(row),
            plan: Number(row.planned ?? 0),
            actual: row.done === null ? null : Number(row.done),
            lamp: row.lamp,
            current: row.period === current,
          }))}
        />
      )}
      {outlook ? <p className="capital-reason">{say(outlook)}</p> : null}
    </div>
  )
}
