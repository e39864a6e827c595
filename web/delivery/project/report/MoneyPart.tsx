import type { ReactNode } from 'react'
import type { ReportForm } from '../../../../contract/delivery/project.ts'
import type { Overspending } from '../../../../engines/delivery/standing/spending.ts'
import { useLanguage, useSay } from '../../../app/language.ts'
import { Field } from '../../../parts/form/Field.tsx'
import { grouped, printedText } from '../../../parts/quantity.ts'
import { moneyOf } from '../../money.ts'
import { isSum, meantSum, yearWith } from './suspicion.ts'
import { totalLabel, words } from './words.ts'

/** Money of the ten days with the year's running total; what looks like another unit is asked about. */
export function MoneyPart({
  form,
  text,
  sure,
  over,
  change,
  children,
}: {
  form: ReportForm
  text: string
  /** Whether a sum that looks odd was confirmed. */
  sure: boolean
  /** What speaks against the sum, held against the whole investment. */
  over: Overspending | null
  change: (text: string, sure?: boolean) => void
  /** What explains the sum. */
  children?: ReactNode
}) {
  const say = useSay()
  const language = useLanguage()
  const wrong = text.trim() !== '' && !isSum(text.trim())
  const meant = sure ? null : meantSum(text.trim(), form.planned)
  const year = yearWith(text.trim(), form)
  const error = wrong
    ? say(words.investedWrong)
    : over?.kind === 'refused'
      ? say(over.sentence)
      : meant
        ? say({
            zh: `计划是${grouped(form.planned ?? '')}万元，这次是${grouped(text)}万元。单位是不是写错了？`,
            en: `The plan has ${form.planned}, this says ${text} (both in CNY 10,000). Is the unit right?`,
          })
        : over
          ? say(over.sentence)
          : null
  return (
    <section className="phone-part">
      <Field
        label={say(words.invested)}
        beside={form.planned ? `${say(words.plan)} ${grouped(form.planned)} ${say(words.unit)}` : null}
        unit={say(words.unit)}
        error={error}
        hint={
          year
            ? say(totalLabel(printedText({ ...moneyOf(year.total.value, year.total.unit) }, language), year.share))
            : undefined
        }
        repairs={
          meant
            ? [
                {
                  text: say({ zh: `改为${grouped(meant)}万元`, en: `Make it ${grouped(meant)}` }),
                  apply: () => change(meant),
                },
                { text: `${say(words.keep)} ${text}`, apply: () => change(text, true) },
              ]
            : []
        }
      >
        {(control) => (
          <input
            {...control}
            className="report-money"
            inputMode="decimal"
            autoComplete="off"
            value={text}
            onChange={(event) => change(event.target.value.replace(/[,，\s]/g, '').replace('。', '.'))}
          />
        )}
      </Field>
      {children}
    </section>
  )
}
