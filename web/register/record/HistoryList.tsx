import type { z } from 'zod'
import type { getHistory, RegisterKind } from '../../../contract/register/register.ts'
import type { Row } from '../../../engines/register/schemas.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { momentText } from '../../app/moments.ts'
import { punctuation } from '../../app/punctuation.ts'
import { Name } from '../../parts/Name.tsx'
import { fieldIn } from '../registers.ts'
import { shownText, unitIn } from '../shown.tsx'
import { changeLabels, words } from '../words.ts'

type Entry = z.infer<NonNullable<typeof getHistory.answer>>['entries'][number]

/** Everything that happened to a record, the newest first: who, when, what changed, why. */
export function HistoryList({ kind, row, entries }: { kind: RegisterKind; row: Row; entries: readonly Entry[] }) {
  const say = useSay()
  if (entries.length === 0) {
    return (
      <p>
        {say(words.noHistory)} {row.createdBy === 'pack' ? say(words.fromPack) : row.createdBy}
        {say(punctuation.comma)}
        {momentText(row.createdAt)}
      </p>
    )
  }
  return (
    <ol className="history">
      {entries.map((entry) => (
        <li key={entry.revision}>
          <div className="history-head">
            <b>{say(changeLabels[entry.change])}</b>
            <span>{entry.by === 'pack' ? say(words.fromPack) : <Name text={entry.by} />}</span>
            {entry.import ? <a href={`/${row.zone}/imports/${entry.import}`}>{say(words.imports)}</a> : null}
            <time dateTime={entry.at}>{momentText(entry.at)}</time>
          </div>
          {entry.reason && entry.by !== 'pack' ? (
            <p className="history-reason">
              <Name text={entry.reason} />
            </p>
          ) : null}
          {entry.document ? (
            <p className="history-reason">
              {say(words.document)}
              {say(punctuation.colon)}
              {entry.document}
            </p>
          ) : null}
          {entry.change === 'change' ? <Changes kind={kind} row={row} entry={entry} /> : null}
        </li>
      ))}
    </ol>
  )
}

function Changes({ kind, row, entry }: { kind: RegisterKind; row: Row; entry: Entry }) {
  const say = useSay()
  const language = useLanguage()
  const ids = [
    ...new Set(Object.keys(entry.after ?? {}).map((name) => name.replace(/_(precision|planned|qualifier)$/, ''))),
  ]
  const text = (id: string, values: Entry['after']): string => {
    const field = fieldIn(kind, id)
    if (!field) return ''
    const known = field.kind === 'reference' && values?.[id] === row.values[id] ? row.names : {}
    const shown = shownText(field, { ...row, values: values ?? {}, names: known }, language)
    return `${shown || '—'}${shown && field.unit ? ` ${unitIn(field, language)}` : ''}`
  }
  return (
    <dl className="history-changes">
      {ids.map((id) => {
        const field = fieldIn(kind, id)
        return field ? (
          <div key={id}>
            <dt>{say(field.label)} </dt>
            <dd>
              <s>{text(id, entry.before)}</s> → <b>{text(id, entry.after)}</b>
            </dd>
          </div>
        ) : null
      })}
    </dl>
  )
}
