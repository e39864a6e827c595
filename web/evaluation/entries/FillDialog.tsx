import { fillEvaluationEntry, listEvaluationEntries } from '../../../contract/evaluation/entries.ts'
import { listContributions, openEvaluation } from '../../../contract/evaluation/evaluation.ts'
import { type EntryKind, entryKinds } from '../../../engines/evaluation/entry.ts'
import type { Label } from '../../../kernel/label.ts'
import { call } from '../../api.ts'
import { useAct } from '../../app/act.ts'
import { useSay } from '../../app/language.ts'
import { AskFields } from '../../parts/form/AskFields.tsx'
import { givenBy, type Typed } from '../../parts/form/asked-fields.ts'
import { useAsked } from '../use-asked.ts'
import { words } from '../words.ts'
import { fillFields } from './fill-fields.ts'

/** What is to be filled in; without a name the person says it: a number, a place. */
export type Filling = {
  readonly about: EntryKind
  readonly name?: string
  readonly label?: Label
  readonly unit?: string | null
  readonly first?: Typed
}

/** Routes whose answers change with every entry. */
export const evaluationAnswers = [openEvaluation, listEvaluationEntries, listContributions]

/** Asks for one thing, its source and the reason, and fills it in. */
export function FillDialog({ filling, year, close }: { filling: Filling; year: number; close: () => void }) {
  const say = useSay()
  const { params, query } = useAsked()
  const { about, name, label, unit } = filling
  const fields = fillFields[about].map((field) =>
    field.id === 'value' && unit
      ? { ...field, label: { zh: `${field.label.zh}（${unit}）`, en: `${field.label.en} (${unit})` } }
      : field,
  )
  const act = useAct(
    (typed: Typed) => {
      const {
        number,
        lower,
        value = '',
        source = '',
        reason = '',
        ...more
      } = givenBy(fields, typed) as Record<string, string>
      return call(fillEvaluationEntry, {
        params,
        query,
        body: {
          about,
          name: name ?? number ?? '',
          year: entryKinds[about].yearly ? year : null,
          value: value.replaceAll(',', ''),
          source,
          reason,
          ...more,
          ...(lower === 'lower' && { lower: true }),
        },
      })
    },
    { touched: evaluationAnswers, done: close },
  )
  const called = label ? say(label) : say(entryKinds[about].label)
  return (
    <AskFields
      title={`${say(words.fill)}${say({ zh: '：', en: ': ' })}${called}`}
      fields={fields}
      first={{ lower: 'higher', ...filling.first }}
      choices={{
        lower: [
          { id: 'higher', text: say({ zh: '越高越好', en: 'More is better' }) },
          { id: 'lower', text: say({ zh: '越低越好', en: 'Less is better' }) },
        ],
      }}
      refused={act.refused}
      busy={act.busy}
      act={act.run}
      close={close}
    />
  )
}
