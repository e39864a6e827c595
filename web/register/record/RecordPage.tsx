import { punctuation } from '../../app/punctuation.ts'
import './RecordPage.css'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { getHistory, type RegisterKind, type RowToChange } from '../../../contract/register/register.ts'
import type { Row } from '../../../engines/register/schemas.ts'
import { decimal, quotient } from '../../../kernel/decimal.ts'
import { useAnswer } from '../../api.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { momentText } from '../../app/moments.ts'
import { Empty, Failure, Loading } from '../../parts/page/BlankState.tsx'
import { Crumbs, PageHeader, RuleSection } from '../../parts/page/Section.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { recordPath, registerPath, useKind, useMayWrite, useRow } from '../registers.ts'
import { fieldGroups, Shown } from '../shown.tsx'
import { words } from '../words.ts'
import { ArchiveDialog } from './ArchiveDialog.tsx'
import { warningAbout } from './form-state.ts'
import { HistoryList } from './HistoryList.tsx'
import { OwnPageLink } from './OwnPageLink.tsx'
import { RecordStrip } from './RecordStrip.tsx'

/** A record opened: its facts, all fields in groups, and everything that happened to it. */
export function RecordPage() {
  const say = useSay()
  const { id = '' } = useParams({ strict: false })
  const { zone, kind, absent, error: kindError } = useKind()
  const { data: row, error, refetch } = useRow(kind, id)
  if (kindError || error) {
    return (
      <>
        <PageHeader title={say(words.registers)} />
        <Failure title={say(words.recordNotOpened)} error={kindError ?? error} again={refetch} />
      </>
    )
  }
  if (absent)
    return <Empty title={say(words.recordNotOpened)} next={<a href={`/${zone}/registers`}>{say(words.registers)}</a>} />
  return kind && row ? <Record kind={kind} row={row} zone={zone} /> : <Loading title={say(words.registers)} />
}

function Record({ kind, row, zone }: { kind: RegisterKind; row: RowToChange; zone: string }) {
  const say = useSay()
  const mayWrite = useMayWrite(kind)
  const refusedChange = row.refusals.change
  const [archiving, setArchiving] = useState(false)
  const history = useAnswer(getHistory, { params: { kind: kind.id, id: row.id } })
  const crumbs = [
    { text: say(words.registers), href: `/${zone}/registers` },
    { text: say(kind.label), href: registerPath(zone, kind.id) },
    { text: row.title, named: true },
  ]
  return (
    <>
      <PageHeader
        crumbs={<Crumbs items={crumbs} label={say(words.crumbs)} />}
        title={row.title}
        named
        aside={row.demonstration ? <Demonstration /> : null}
        lead={<RecordLead kind={kind} row={row} />}
        rule={false}
        actions={
          <>
            <OwnPageLink kind={kind.id} id={row.id} />
            {mayWrite && refusedChange === null && (row.archived || row.refusals.archive === null) ? (
              <button type="button" className="button" onClick={() => setArchiving(true)}>
                {say(row.archived ? words.restore : words.archive)}
              </button>
            ) : null}
            {mayWrite && refusedChange === null && !row.archived ? (
              <a className="button primary" href={`${recordPath(zone, kind.id, row.id)}/edit`}>
                {say(words.edit)}
              </a>
            ) : null}
          </>
        }
      />
      {mayWrite && refusedChange ? <p className="record-refusal">{say(refusedChange)}</p> : null}
      <RecordStrip kind={kind} row={row} />
      <div className="record-columns">
        <div className="record-fields">
          <FieldsInGroups kind={kind} row={row} />
        </div>
        <RuleSection title={say(words.history)} note={say(words.historyNote)}>
          {history.error ? (
            <Failure title={say(words.history)} error={history.error} again={history.refetch} />
          ) : history.data ? (
            <HistoryList kind={kind} row={row} entries={history.data.entries} />
          ) : (
            <Loading />
          )}
        </RuleSection>
      </div>
      {archiving ? <ArchiveDialog kind={kind} row={row} close={() => setArchiving(false)} /> : null}
    </>
  )
}

/** What the record is, in one sentence, with a word about a doubtful code and about its being archived. */
function RecordLead({ kind, row }: { kind: RegisterKind; row: Row }) {
  const say = useSay()
  const language = useLanguage()
  const warning = kind.fields.map((field) => warningAbout(field, row.values[field.id])).find(Boolean)
  const known = kind.fields.filter((field) => (row.values[field.id] ?? null) !== null).length
  const filled =
    language === 'zh'
      ? `${kind.fields.length}栏中已填${known}栏，第${row.revision}版。`
      : `${known} of ${kind.fields.length} fields are filled; revision ${row.revision}. `
  return (
    <span className="sentence">
      {row.archived ? (
        <>
          <Lamp state="unknown" size={13} silent /> {say(words.archived)}
          {say(punctuation.colon)}
          {row.archived.reason}
          {say(punctuation.open)}
          {row.archived.by}
          {say(punctuation.comma)}
          {momentText(row.archived.at)}
          {say(punctuation.close)}
        </>
      ) : null}
      {filled}
      {warning ? (
        <>
          <Lamp state="amber" size={13} silent />
          {say(warning)}
        </>
      ) : null}
    </span>
  )
}

function FieldsInGroups({ kind, row }: { kind: RegisterKind; row: Row }) {
  const say = useSay()
  return fieldGroups(kind).map((group) => (
    <RuleSection key={group.title.zh} title={say(group.title)}>
      <dl className="record-facts">
        {group.fields.map((field) => (
          <div key={field.id}>
            <dt title={say(field.description)}>{say(field.label)}</dt>
            <dd>
              <Shown field={field} row={row} unit />
            </dd>
          </div>
        ))}
        {group.title === words.numbers ? <Ratios kind={kind} row={row} /> : null}
      </dl>
    </RuleSection>
  ))
}

const isNumber = (value: Row['values'][string] | undefined): value is string | number =>
  typeof value === 'number' || (typeof value === 'string' && value !== '')

/** Ratios are never stored: they are divided here, from the same two numbers. */
function Ratios({ kind, row }: { kind: RegisterKind; row: Row }) {
  const say = useSay()
  return kind.ratios.map((ratio) => {
    const part = row.values[ratio.numerator]
    const whole = row.values[ratio.denominator]
    const percent =
      isNumber(part) && isNumber(whole) ? quotient(decimal(part).times(100), decimal(whole), ratio.digits) : undefined
    return (
      <div key={ratio.id}>
        <dt>{say(ratio.label)}</dt>
        <dd>
          {percent ? `${percent.toFixed(ratio.digits)}%` : <span className="missing-value">—</span>}{' '}
          <small>{say(words.computed)}</small>
        </dd>
      </div>
    )
  })
}
