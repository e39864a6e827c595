import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { dropView, exportRows, listViews, type RegisterKind, saveView } from '../../../contract/register/register.ts'
import { addressOf, CallError, call, useAnswer } from '../../api.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { Menu } from '../../app/shell/Menu.tsx'
import { Downloads } from '../../parts/page/Downloads.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { words } from '../words.ts'
import { type ListState, requestOf, stateOf, writeState } from './list-state.ts'

type Change = (change: Partial<ListState>) => void
type Given = { kind: RegisterKind; state: ListState; change: Change }

const toggled = (list: readonly string[], id: string): string[] =>
  list.includes(id) ? list.filter((other) => other !== id) : [...list, id]

/** Which columns the list shows; `hidden` are usual ones that no row has filled in. */
export function ColumnsMenu({ kind, state, change, hidden }: Given & { readonly hidden: readonly string[] }) {
  const say = useSay()
  const shown = state.columns.length > 0 ? state.columns : kind.columns.filter((id) => !hidden.includes(id))
  return (
    <Menu button={say(words.columns)} className="line-menu">
      {() => (
        <div className="filter-editor">
          <fieldset className="value-list">
            <legend>{say(words.columns)}</legend>
            {kind.fields
              .filter((field) => field.id !== kind.title)
              .map((field) => (
                <label key={field.id}>
                  <input
                    type="checkbox"
                    checked={shown.includes(field.id)}
                    onChange={() => {
                      const chosen = toggled(shown, field.id)
                      change({ columns: kind.fields.map(({ id }) => id).filter((id) => chosen.includes(id)) })
                    }}
                  />
                  <span>{say(field.label)}</span>
                </label>
              ))}
          </fieldset>
          <button type="button" className="button small" onClick={() => change({ columns: [] })}>
            {say(words.columnsBack)}
          </button>
        </div>
      )}
    </Menu>
  )
}

/** By which field the rows are grouped, and which numbers are added up. */
export function GroupMenu({ kind, state, change }: Given) {
  const say = useSay()
  return (
    <Menu button={say(words.group)} className="line-menu">
      {() => (
        <div className="filter-editor">
          <label>
            <span>{say(words.groupBy)}</span>
            <select value={state.by} onChange={(event) => change({ by: event.target.value })}>
              <option value="">{say(words.noGroup)}</option>
              {kind.fields
                .filter((field) => field.groupedBy)
                .map((field) => (
                  <option key={field.id} value={field.id}>
                    {say(field.label)}
                    {field.groupedBy === 'year' ? say(words.byYear) : null}
                  </option>
                ))}
            </select>
          </label>
          <fieldset className="value-list">
            <legend>{say(words.sumOf)}</legend>
            {kind.fields
              .filter((field) => field.numeric && field.id !== 'year')
              .map((field) => (
                <label key={field.id}>
                  <input
                    type="checkbox"
                    checked={state.of.includes(field.id)}
                    onChange={() => change({ of: toggled(state.of, field.id) })}
                  />
                  <span>{say(field.label)}</span>
                </label>
              ))}
          </fieldset>
        </div>
      )}
    </Menu>
  )
}

/** Downloads what is shown: the same rows, order and columns. */
export function ExportMenu({ kind, state }: Omit<Given, 'change'>) {
  const say = useSay()
  const language = useLanguage()
  const { count: _counted, offset: _offset, limit: _limit, ...request } = requestOf(state, kind.columns)
  const address = (format: 'xlsx' | 'csv'): string =>
    addressOf(exportRows.path, {
      params: { kind: kind.id },
      query: { query: JSON.stringify(request), format, language },
    })
  return (
    <Downloads
      button={say(words.export)}
      className="line-menu"
      files={[
        { text: say(words.exportExcel), href: address('xlsx') },
        { text: say(words.exportCsv), href: address('csv') },
      ]}
    />
  )
}

/** The saved views as a row of names; the current one is marked, what is shown can be saved as another. */
export function ViewsLine({ kind, state, path }: { kind: RegisterKind; state: ListState; path: string }) {
  const say = useSay()
  const answers = useQueryClient()
  const { data } = useAnswer(listViews, { params: { kind: kind.id } })
  const here = writeState({ ...state, page: 1, by: '', of: [] })
  const views = (data?.views ?? []).map((view) => ({ ...view, address: writeState(stateOf(view.query, state.limit)) }))
  const current = views.find((view) => view.address === here)
  const refresh = () => answers.invalidateQueries({ queryKey: [listViews.id] })
  return (
    <nav className="views-line screen-only" aria-label={say(words.views)}>
      <a href={path} {...(here === '' ? { 'aria-current': 'page' as const } : {})}>
        {say(words.allRows)}
      </a>
      {views.map((view) => (
        <a key={view.id} href={path + view.address} {...(view === current ? { 'aria-current': 'page' as const } : {})}>
          {view.name}
          {view.own ? null : <small>{say(words.shared)}</small>}
        </a>
      ))}
      {current?.own ? (
        <button
          type="button"
          className="plain-link"
          onClick={async () => {
            await call(dropView, { params: { kind: kind.id, id: current.id } })
            await refresh()
          }}
        >
          {say(words.dropView)}
        </button>
      ) : here === '' ? null : (
        <Menu button={say(words.saveView)} align="start" className="save-view">
          {(close) => (
            <SaveView
              kind={kind}
              state={state}
              done={() => {
                close()
                void refresh()
              }}
            />
          )}
        </Menu>
      )}
    </nav>
  )
}

function SaveView({ kind, state, done }: { kind: RegisterKind; state: ListState; done: () => void }) {
  const say = useSay()
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const [error, setError] = useState('')
  async function save(): Promise<void> {
    try {
      const query = { ...requestOf(state, []), columns: [...state.columns], offset: 0, count: false }
      await call(saveView, { params: { kind: kind.id }, body: { name: name.trim(), shared, query } })
      done()
    } catch (cause) {
      setError(cause instanceof CallError ? say(cause.sentence) : String(cause))
    }
  }
  return (
    <form
      className="filter-editor menu-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim()) void save()
      }}
    >
      <label>
        <span>{say(words.viewName)}</span>
        <input value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
      </label>
      <label className="check-row">
        <input type="checkbox" checked={shared} onChange={() => setShared(!shared)} />
        {say(words.shareView)}
      </label>
      {error ? (
        <p role="alert" className="menu-note">
          <Lamp state="red" size={12} silent /> {error}
        </p>
      ) : null}
      <button type="submit" className="button small" disabled={!name.trim()}>
        {say(words.saveView)}
      </button>
    </form>
  )
}
