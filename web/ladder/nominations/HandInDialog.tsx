import { useState } from 'react'
import type { NominationPage } from '../../../contract/ladder/nomination-page.ts'
import { promiseOfTruth } from '../../../engines/nominations/nomination/promise.ts'
import { type Day, dayLabel } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import { useSay } from '../../app/language.ts'
import { Ask } from '../../parts/form/Ask.tsx'
import { Facts } from '../../parts/page/Section.tsx'
import { ofYears, shownValue } from '../values.ts'
import { sources } from '../words.ts'

const listed = (labels: readonly Label[]): Label => ({
  zh: labels.map(({ zh }) => zh).join('、'),
  en: labels.map(({ en }) => en).join('; '),
})

/** Before an enterprise hands in: the figures that go along, what lacks, what cannot be undone, and the promise. */
export function HandInDialog({
  page: { batch, facts, rung },
  title,
  refused,
  busy,
  handIn,
  close,
}: {
  page: NominationPage
  title: string
  refused: Label | null
  busy: boolean
  handIn: () => void
  close: () => void
}) {
  const say = useSay()
  const [promised, setPromised] = useState(false)
  const known = facts.flatMap((fact) =>
    fact.value === null || fact.from === null ? [] : [{ ...fact, value: fact.value, from: fact.from }],
  )
  const absent = facts.filter(({ value }) => value === null)
  const unmet = rung.conditions.filter(({ state }) => state === 'unmet').map(({ label }) => label)
  const last = dayLabel(batch.lastDay as Day)
  return (
    <Ask
      title={say({ zh: `${title}：${batch.title.label.zh}`, en: `${title}: ${batch.title.label.en}` })}
      act={title}
      refused={refused ? say(refused) : null}
      busy={busy}
      ready={promised}
      onAct={handIn}
      close={close}
    >
      <p>
        {say({
          zh: `随申报交出的数有${known.length}项${absent.length > 0 ? `，另有${absent.length}项没有报` : ''}：`,
          en: `${known.length} figures are handed in${absent.length > 0 ? `, ${absent.length} are not reported` : ''}:`,
        })}
      </p>
      <div className="handed-in">
        <Facts
          rows={known.map(({ label, places, value, unit, from }) => ({
            name: say(ofYears(label, places)),
            value: `${say(shownValue(value, unit))} · ${say(sources[from])}`,
          }))}
        />
      </div>
      {absent.length > 0 ? (
        <p>
          {say({
            zh: `没有报的：${listed(absent.map(({ label }) => label)).zh}。缺数也可以提交，部门可能退回补正。`,
            en: `Not reported: ${listed(absent.map(({ label }) => label)).en}. It can be handed in without them; the office may return it.`,
          })}
        </p>
      ) : null}
      {unmet.length > 0 ? (
        <p>
          {say({
            zh: `还不满足的：${listed(unmet).zh}。照样提交的，部门不会推荐。`,
            en: `Not met: ${listed(unmet).en}. The office will not recommend it as it is.`,
          })}
        </p>
      ) : null}
      <p>
        {say({
          zh: `提交以后，部门和管委会领导看得到这些数；公示以前可以撤回，${last.zh}前可以再报，但每次提交和撤回都留记录，不能删除。拟认定的，企业名称和信用代码要向社会公示。`,
          en: `Once handed in, the office and the leaders see these figures. You may withdraw it before publicity and hand it in again by ${last.en}, but every step stays on record. Names and codes of those recommended are made public.`,
        })}
      </p>
      <label className="promise">
        <input type="checkbox" checked={promised} onChange={() => setPromised(!promised)} /> {say(promiseOfTruth)}
      </label>
    </Ask>
  )
}
