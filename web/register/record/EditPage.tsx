import { useQueryClient } from '@tanstack/react-query'
import { useParams, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import {
  changeRowRoute,
  createRowRoute,
  getHistory,
  getRow,
  listRows,
  type RegisterKind,
  type RowToChange,
} from '../../../contract/register/register.ts'
import type { Label } from '../../../kernel/label.ts'
import { CallError, call } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { useWritten } from '../../app/offline/written.ts'
import { useSession } from '../../app/session.ts'
import { Empty, Failure, Loading } from '../../parts/page/BlankState.tsx'
import { Crumbs, PageHeader } from '../../parts/page/Section.tsx'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { NotYours } from '../NotYours.tsx'
import { recordPath, registerPath, useKind, useMayWrite, useRow } from '../registers.ts'
import { words } from '../words.ts'
import { GivenAwayDialog } from './GivenAwayDialog.tsx'
import { type GivenAway, givenAway } from './given-away.ts'
import { type FormAnswer, RecordForm } from './RecordForm.tsx'
import { nothingWritten, recordWritten } from './record-written.ts'

/** Changing a record. */
export function EditPage() {
  const say = useSay()
  const { id = '' } = useParams({ strict: false })
  const { zone, kind, error: kindError } = useKind()
  const { data: row, error, refetch } = useRow(kind, id)
  if (kindError || error)
    return <Failure page title={say(words.recordNotOpened)} error={kindError ?? error} again={refetch} />
  return kind && row ? <Sheet key={row.id} kind={kind} row={row} zone={zone} /> : <Loading title={say(words.edit)} />
}

/** Recording a new one. */
export function NewRecordPage() {
  const say = useSay()
  const { zone, kind, absent, error } = useKind()
  if (error) return <Failure page title={say(words.notOpened)} error={error} />
  if (absent) return <Empty title={say(words.notOpened)} />
  return kind ? <Sheet key={kind.id} kind={kind} zone={zone} /> : <Loading title={say(words.newRecord)} />
}

/** What a new record needs: 22栏，项目名称必填，其余可以以后再补. */
function newLead(kind: RegisterKind): Label {
  const required = kind.fields.filter((field) => field.required).map(({ label }) => label)
  const many = kind.fields.length
  if (required.length === 0)
    return { zh: `${many}栏，都可以以后再补。`, en: `${many} fields; all of them may follow later.` }
  return {
    zh: `${many}栏，${required.map(({ zh }) => zh).join('、')}必填，其余可以以后再补。`,
    en: `${many} fields; required: ${required.map(({ en }) => en.toLowerCase()).join(', ')}. The rest may follow later.`,
  }
}

function Sheet({ kind, row, zone }: { kind: RegisterKind; row?: RowToChange; zone: string }) {
  const say = useSay()
  const router = useRouter()
  const answers = useQueryClient()
  const [refused, setRefused] = useState('')
  const [busy, setBusy] = useState(false)
  const mayWrite = useMayWrite(kind)
  const { data: session } = useSession()
  const [away, setAway] = useState<{ readonly answer: FormAnswer; readonly to: GivenAway } | null>(null)
  const written = useWritten(row ? `record.${row.id}` : `record.${kind.id}`, recordWritten, nothingWritten)
  const back = row ? recordPath(zone, kind.id, row.id) : registerPath(zone, kind.id)
  if (!mayWrite) return <NotYours title={row?.title ?? say(kind.label)} back={`/${zone}/registers`} />
  if (row?.refusals.change) return <NotYours title={row.title} back={back} because={say(row.refusals.change)} />
  const crumbs = [
    { text: say(words.registers), href: `/${zone}/registers` },
    { text: say(kind.label), href: registerPath(zone, kind.id) },
    ...(row ? [{ text: row.title, href: back, named: true }] : []),
    { text: say(row ? words.edit : words.newRecord) },
  ]

  async function ask(answer: FormAnswer): Promise<void> {
    setBusy(true)
    setRefused('')
    try {
      const to = session ? await givenAway(kind, answer.changes, session.held) : null
      if (!to) return await send(answer)
      setAway({ answer, to })
    } catch (cause) {
      setRefused(cause instanceof CallError ? say(cause.sentence) : String(cause))
    }
    setBusy(false)
  }

  async function send({ changes, reason, document }: FormAnswer): Promise<void> {
    setBusy(true)
    setRefused('')
    const values = Object.fromEntries(Object.entries(changes).filter(([, value]) => row || value !== null))
    try {
      const saved = row
        ? await call(changeRowRoute, {
            params: { kind: kind.id, id: row.id },
            body: { values, reason, revision: row.revision, document: document || null },
          })
        : await call(createRowRoute, { params: { kind: kind.id }, body: { values, document: document || null } })
      written.forget()
      for (const route of [getRow, getHistory, listRows]) await answers.invalidateQueries({ queryKey: [route.id] })
      router.history.push(recordPath(zone, kind.id, saved.id))
    } catch (cause) {
      setRefused(cause instanceof CallError ? say(cause.sentence) : String(cause))
      setBusy(false)
    }
  }

  return (
    <>
      <PageHeader
        crumbs={<Crumbs items={crumbs} label={say(words.crumbs)} />}
        title={row ? row.title : `${say(words.newRecord)} · ${say(kind.label)}`}
        named={row !== undefined}
        aside={row?.demonstration ? <Demonstration /> : null}
        lead={row ? null : say(newLead(kind))}
        rule={false}
      />
      <RecordForm
        key={written.turn}
        kind={kind}
        {...(row ? { row } : {})}
        form={written}
        button={say(row ? words.save : words.newRecord)}
        refused={refused}
        busy={busy}
        send={(answer) => void ask(answer)}
        cancel={back}
      />
      {away ? (
        <GivenAwayDialog
          name={String(away.answer.changes[kind.title] ?? row?.title ?? say(kind.label))}
          away={away.to}
          act={() => {
            setAway(null)
            void send(away.answer)
          }}
          close={() => setAway(null)}
        />
      ) : null}
    </>
  )
}
