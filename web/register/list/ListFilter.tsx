import { punctuation } from '../../app/punctuation.ts'
import './ListFilter.css'
import { useState } from 'react'
import type { Filter } from '../../../contract/register/query.ts'
import { groupRows, type RegisterKind } from '../../../contract/register/register.ts'
import { unitLabel } from '../../../kernel/unit.ts'
import { CallError, useAnswer } from '../../api.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { Menu } from '../../app/shell/Menu.tsx'
import { FilterChip } from '../../parts/filter/FilterChip.tsx'
import { FilterLine } from '../../parts/filter/FilterLine.tsx'
import { SearchBox } from '../../parts/filter/SearchBox.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { fieldIn } from '../registers.ts'
import { choiceWords } from '../shown.tsx'
import { saidComparator, words } from '../words.ts'
import { FilterEditor } from './FilterEditor.tsx'
import type { ListState } from './list-state.ts'

type Change = (change: Partial<ListState>, quietly?: boolean) => void

/** The line above a list: search, conditions as sentences, the formula for experts; menus at the right. */
export function ListFilter({
  kind,
  state,
  change,
  error,
  children,
}: {
  kind: RegisterKind
  state: ListState
  change: Change
  /** What the server said to the formula. */
  error: unknown
  children: React.ReactNode
}) {
  const say = useSay()
  const [rule, setRule] = useState(state.where !== '')
  const narrowed = state.filters.length > 0 || state.where !== '' || state.search !== ''
  return (
    <FilterLine below={rule ? <RuleField kind={kind} state={state} change={change} error={error} /> : null}>
      <SearchBox label={say(words.search)} text={state.search} change={(search) => change({ search }, true)} />
      {state.filters.map((filter, place) => (
        <ConditionChip
          key={JSON.stringify(filter)}
          kind={kind}
          filter={filter}
          remove={() => change({ filters: state.filters.filter((_, other) => other !== place) })}
        />
      ))}
      <Menu button={`＋ ${say(words.addFilter)}`} align="start" className="line-menu">
        {(close) => (
          <FilterEditor
            kind={kind}
            add={(filter) => {
              change({ filters: [...state.filters, filter] })
              close()
            }}
          />
        )}
      </Menu>
      <button type="button" className="line-button" aria-expanded={rule} onClick={() => setRule(!rule)}>
        {say(words.rule)}
      </button>
      {narrowed ? (
        <button
          type="button"
          className="plain-link"
          onClick={() => {
            setRule(false)
            change({ filters: [], where: '', search: '' })
          }}
        >
          {say(words.clear)}
        </button>
      ) : null}
      <span className="filter-side">{children}</span>
    </FilterLine>
  )
}

const focusEmpty = (input: HTMLInputElement | null): void => {
  if (input?.value === '') input.focus()
}

function ConditionChip({ kind, filter, remove }: { kind: RegisterKind; filter: Filter; remove: () => void }) {
  const say = useSay()
  const language = useLanguage()
  const field = fieldIn(kind, filter.field)
  const names = useReferenceNames(kind, filter)
  if (!field) return null
  const given = Array.isArray(filter.value) ? filter.value : filter.value === undefined ? [] : [filter.value]
  const text = given
    .map((value) => {
      if (field.kind === 'flag') return say(String(value) === 'true' ? words.yes : words.no)
      return names.get(String(value)) ?? choiceWords(field, String(value), language)
    })
    .join(language === 'zh' ? '或' : ' or ')
  const comparator = say(saidComparator(filter.is, field.kind))
  const unit = field.unit && given.length > 0 ? say(unitLabel(field.unit)) : ''
  return (
    <FilterChip removeLabel={`${say(words.remove)}${say(punctuation.colon)}${say(field.label)}`} remove={remove}>
      {say(field.label)} <span className="chip-word">{comparator}</span>
      {given.length > 0 ? (
        <>
          {' '}
          <b>
            {text}
            {unit && language === 'en' ? ` × ${unit}` : unit}
          </b>
        </>
      ) : null}
    </FilterChip>
  )
}

function useReferenceNames(kind: RegisterKind, filter: Filter): ReadonlyMap<string, string> {
  const language = useLanguage()
  const field = fieldIn(kind, filter.field)
  const by =
    field?.kind === 'reference' ? filter.field : (kind.fields.find((one) => one.groupedBy === 'value')?.id ?? '')
  const { data } = useAnswer(groupRows, { params: { kind: kind.id }, query: { query: JSON.stringify({ by }) } })
  if (field?.kind !== 'reference') return new Map()
  return new Map((data?.groups ?? []).map((group) => [String(group.key), group.label[language]]))
}

function RuleField({
  kind,
  state,
  change,
  error,
}: {
  kind: RegisterKind
  state: ListState
  change: Change
  error: unknown
}) {
  const say = useSay()
  const [text, setText] = useState(state.where)
  const wrong = error instanceof CallError && state.where !== '' ? say(error.sentence) : ''
  const number = kind.fields.find((field) => field.numeric)
  const choice = kind.fields.find((field) => field.kind === 'choice' && field.choices.length > 0)
  const example = [
    number ? `${number.label.zh} > 2000` : '',
    choice ? `${choice.label.zh} = "${choice.choices[0]!.label.zh}"` : '',
  ]
    .filter(Boolean)
    .join(' and ')
  return (
    <form
      className={wrong ? 'rule-field wrong' : 'rule-field'}
      onSubmit={(event) => {
        event.preventDefault()
        change({ where: text.trim() })
      }}
    >
      <label className="spoken-only" htmlFor="rule-text">
        {say(words.rule)}
      </label>
      <input
        id="rule-text"
        ref={focusEmpty}
        value={text}
        spellCheck={false}
        autoComplete="off"
        placeholder={example}
        aria-describedby="rule-below"
        aria-invalid={wrong ? true : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="button">
        {say(words.ruleApply)}
      </button>
      <p id="rule-below" {...(wrong ? { role: 'alert' } : {})}>
        {wrong ? (
          <>
            <Lamp state="red" size={12} silent /> {wrong}
          </>
        ) : (
          `${say(words.ruleHint)}${example}`
        )}
      </p>
    </form>
  )
}
