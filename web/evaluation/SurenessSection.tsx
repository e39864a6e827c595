import { confirmEvaluationEdition, decideEvaluationEntry } from '../../contract/evaluation/entries.ts'
import {
  type EvaluationDoubt,
  type EvaluationEditionLine,
  type EvaluationPage,
  publishEvaluation,
} from '../../contract/evaluation/evaluation.ts'
import { call } from '../api.ts'
import { useAct, useAskedAct } from '../app/act.ts'
import { useSay } from '../app/language.ts'
import { AskFields } from '../parts/form/AskFields.tsx'
import { askedField, givenBy, type Typed } from '../parts/form/asked-fields.ts'
import { Refused } from '../parts/form/Refused.tsx'
import { Name } from '../parts/Name.tsx'
import { Folded } from '../parts/page/Folded.tsx'
import { RuleSection } from '../parts/page/Section.tsx'
import { Lamp } from '../parts/reason/Lamp.tsx'
import { JxTable } from '../parts/table/JxTable.tsx'
import { ListItem, Nothing } from '../parts/table/ListItem.tsx'
import { evaluationAnswers } from './entries/FillDialog.tsx'
import { spanText } from './printed.ts'
import { useAsked } from './use-asked.ts'
import { words } from './words.ts'

const shown = 5
const fields = {
  confirm: [askedField('document', 'line', '核对的文件和条款', 'Document and clause')],
  refuse: [askedField('reason', 'line', '理由', 'Reason')],
} as const
type Decision = { readonly doubt: EvaluationDoubt; readonly what: keyof typeof fields }

/** The editions with how much of each is known, what is to be confirmed, and the signing off. */
export function SurenessSection({ page }: { page: EvaluationPage }) {
  const say = useSay()
  const { params, query } = useAsked()
  const decide = useAskedAct<Decision, Decision & { readonly typed: Typed }>(({ doubt, what, typed }) => {
    const given = givenBy(fields[what], typed) as { document: string; reason: string }
    if (doubt.kind === 'edition')
      return call(confirmEvaluationEdition, { params, query, body: { item: doubt.item, document: given.document } })
    return call(decideEvaluationEntry, {
      params: { ...params, entry: doubt.item },
      query,
      body:
        what === 'confirm'
          ? { state: 'confirmed', document: given.document }
          : { state: 'refused', reason: given.reason },
    })
  }, evaluationAnswers)
  const publish = useAct(() => call(publishEvaluation, { params, body: { year: page.year } }), {
    touched: evaluationAnswers,
  })
  const { asked } = decide
  const named = (what: Decision['what']) => say(words[what])
  const row = (doubt: EvaluationDoubt) => (
    <ListItem
      key={doubt.item}
      sign={<Lamp state={doubt.kind === 'entry' ? 'amber' : 'unknown'} />}
      first={<Name text={say(doubt.label)} />}
      second={<Name text={say(doubt.note)} />}
      act={
        page.may.confirm && doubt.kind !== 'missing' ? (
          <>
            <button type="button" className="button small" onClick={() => decide.ask({ doubt, what: 'confirm' })}>
              {named('confirm')}
            </button>{' '}
            {doubt.kind === 'entry' ? (
              <button type="button" className="button small" onClick={() => decide.ask({ doubt, what: 'refuse' })}>
                {named('refuse')}
              </button>
            ) : null}
          </>
        ) : null
      }
    />
  )
  const told = page.toConfirm.filter(({ kind }) => kind !== 'missing')
  const missing = page.toConfirm.filter(({ kind }) => kind === 'missing')
  return (
    <RuleSection
      title={say(words.sure)}
      note={say(words.sureNote)}
      side={
        page.may.publish && page.toConfirm.length === 0 && page.score ? (
          <button
            type="button"
            className="button small"
            aria-busy={publish.busy}
            onClick={() => publish.run(undefined)}
          >
            {say(words.publish)}
          </button>
        ) : null
      }
    >
      {publish.refused ? <Refused>{say(publish.refused)}</Refused> : null}
      <EditionTable editions={page.editions} />
      {page.publications.map(({ year, on, person, ...span }) => (
        <ListItem
          key={`${year} ${on} ${person}`}
          sign={<Lamp state="green" />}
          first={`${say(words.published)} ${year} ${spanText(span)}`}
          second={
            <>
              {on} <Name text={person} />
            </>
          }
        />
      ))}
      {page.toConfirm.length === 0 ? <Nothing>{say(words.allConfirmed)}</Nothing> : null}
      <ul>{told.slice(0, shown).map(row)}</ul>
      <More all={told.slice(shown)} row={row} zh="处待核定" en="to be confirmed" />
      <More all={missing} row={row} zh="处要先按文件填入" en="to be filled in from the document first" />
      {asked ? (
        <AskFields
          title={`${named(asked.what)}${say({ zh: '', en: ' ' })}${say(asked.doubt.label)}`}
          fields={fields[asked.what]}
          first={{ document: asked.doubt.kind === 'edition' ? page.edition.source : '' }}
          choices={{}}
          refused={decide.refused}
          busy={decide.busy}
          act={(typed) => decide.run({ ...asked, typed })}
          close={decide.close}
        />
      ) : null}
    </RuleSection>
  )
}

function More({
  all,
  row,
  zh,
  en,
}: {
  all: readonly EvaluationDoubt[]
  row: (doubt: EvaluationDoubt) => React.ReactNode
  zh: string
  en: string
}) {
  const say = useSay()
  if (all.length === 0) return null
  return (
    <Folded label={say({ zh: `${all.length}${zh}`, en: `${all.length} ${en}` })}>
      <ul>{all.map(row)}</ul>
    </Folded>
  )
}

/** Each edition: how many of its names and weights are known. */
function EditionTable({ editions }: { editions: readonly EvaluationEditionLine[] }) {
  const say = useSay()
  const { zone } = useAsked()
  const of = ({ known, inAll }: { known: number; inAll: number }): string => `${known}/${inAll}`
  return (
    <JxTable
      caption={say(words.sure)}
      compact
      rows={editions}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'edition',
          head: say(words.edition),
          cell: ({ year }) => (
            <a href={`/${zone}/evaluation?edition=${year}`}>{say({ zh: `${year}年版`, en: `Edition ${year}` })}</a>
          ),
        },
        { id: 'groups', head: say(words.groups), numeric: true, cell: ({ groups }) => of(groups) },
        { id: 'items', head: say(words.items), numeric: true, cell: ({ items }) => of(items) },
        {
          id: 'weights',
          head: say(words.weights),
          numeric: true,
          cell: ({ weights, items }) => of({ known: weights.document + weights.zone, inAll: items.inAll }),
        },
        { id: 'verify', head: say(words.toVerify), numeric: true, phone: 'right', cell: ({ toConfirm }) => toConfirm },
      ]}
    />
  )
}
