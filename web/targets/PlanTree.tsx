import { useState } from 'react'
import type { TargetPlanPage, TargetShare } from '../../contract/targets.ts'
import { decimal } from '../../kernel/decimal.ts'
import { useLanguage, useSay } from '../app/language.ts'
import { printed } from '../parts/quantity.ts'
import { Lamp } from '../parts/reason/Lamp.tsx'
import { ShareDialog } from './ShareDialog.tsx'
import { adjustLabel, partsSum, withinYear, words } from './words.ts'

type Line = { readonly share: TargetShare; readonly path: readonly string[]; readonly level: number }

/** The shares that are seen: years, quarters and months always, ten-day periods where the month is open. */
function linesOf(share: TargetShare, open: ReadonlySet<string>, path: readonly string[] = [], level = 0): Line[] {
  const below = level < 2 || open.has(share.id) ? share.parts : []
  return [{ share, path, level }, ...below.flatMap((part) => linesOf(part, open, [...path, part.id], level + 1))]
}

/** The plan as a tree whose every level adds up; a share may be changed where the post allows it. */
export function PlanTree({ page, editable }: { page: TargetPlanPage; editable: boolean }) {
  const say = useSay()
  const language = useLanguage()
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [edited, setEdited] = useState<Line | null>(null)
  const { plan, row } = page
  const digits = (value: string): string => printed({ ...row.whole, value, qualifier: 'exact' }, language).digits
  const unit = printed({ ...row.whole, value: '0' }, language).unit
  const whole = decimal(plan.value)
  const share = (value: string): string =>
    whole.eq(0) ? '—' : `${decimal(value).div(whole).times(100).round(1).toFixed(1)}%`
  const toggle = (id: string) => setOpen(new Set(open.has(id) ? [...open].filter((one) => one !== id) : [...open, id]))
  return (
    <div className="plan-table table-frame">
      <table>
        <caption className="spoken-only">{say(words.plan)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.period)}</th>
            <th scope="col" className="numeric">
              {say(words.planned)} {unit}
            </th>
            <th scope="col" className="numeric plan-share">
              {say(words.share)}
            </th>
            <th scope="col">{say(words.sum)}</th>
            {editable ? <td /> : null}
          </tr>
        </thead>
        <tbody>
          {linesOf(plan, open).map((line) => (
            <tr key={line.path.join(' ')} data-level={line.level} data-row tabIndex={-1}>
              <td>
                <span className="plan-name">
                  {line.level === 2 && line.share.parts.length > 0 ? (
                    <button
                      type="button"
                      className="plan-more"
                      aria-expanded={open.has(line.share.id)}
                      aria-label={say({
                        zh: `${line.share.label.zh}：${words[open.has(line.share.id) ? 'treeLess' : 'tree'].zh}`,
                        en: `${line.share.label.en}: ${words[open.has(line.share.id) ? 'treeLess' : 'tree'].en}`,
                      })}
                      onClick={() => toggle(line.share.id)}
                    >
                      {open.has(line.share.id) ? '−' : '＋'}
                    </button>
                  ) : null}
                  {say(withinYear(line.share.label, row.year))}
                </span>
              </td>
              <td className="numeric">
                {line.share.pinned ? <span className="plan-fixed">{say(words.pinned)} </span> : null}
                {digits(line.share.value)}
              </td>
              <td className="numeric plan-share">{share(line.share.value)}</td>
              <td>
                <PartsSum share={line.share} digits={digits} />
              </td>
              {editable ? (
                <td className="numeric">
                  {line.level > 0 ? (
                    <button
                      type="button"
                      className="plan-edit screen-only"
                      aria-label={say(adjustLabel(line.share.label))}
                      onClick={() => setEdited(line)}
                    >
                      {say(words.adjust)}
                    </button>
                  ) : null}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      {edited ? (
        <ShareDialog row={row} share={edited.share} path={edited.path} unit={row.unit} close={() => setEdited(null)} />
      ) : null}
    </div>
  )
}

/** Whether the parts of a share add up to it, with their sum. */
function PartsSum({ share, digits }: { share: TargetShare; digits: (value: string) => string }) {
  const say = useSay()
  if (share.parts.length === 0) return null
  const sum = share.parts.reduce((total, part) => total.plus(part.value), decimal(0))
  const equal = sum.eq(share.value)
  return (
    <span className="plan-sum">
      <Lamp state={equal ? 'green' : 'red'} size={11} silent /> {say(partsSum(digits(sum.toFixed())))}
      <span className="spoken-only"> {say(equal ? words.equal : words.unequal)}</span>
    </span>
  )
}
