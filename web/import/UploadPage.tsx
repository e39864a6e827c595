import './ImportPage.css'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { getTemplate } from '../../contract/register/register.ts'
import type { Label } from '../../kernel/label.ts'
import { addressOf, CallError } from '../api.ts'
import { useSay } from '../app/language.ts'
import { punctuation } from '../app/punctuation.ts'
import { words as frame } from '../app/words.ts'
import { FileButton } from '../parts/form/FileField.tsx'
import { Empty, Failure, Loading } from '../parts/page/BlankState.tsx'
import { Crumbs } from '../parts/page/Section.tsx'
import { Lamp } from '../parts/reason/Lamp.tsx'
import { NotYours } from '../register/NotYours.tsx'
import { registerPath, useKind, useMayWrite } from '../register/registers.ts'
import { keep } from './job.ts'
import { upload } from './upload.ts'
import { WizardHead } from './WizardHead.tsx'
import { words } from './words.ts'

/** Step 1: the file, dropped or chosen. A refused file is named with the reason and what to do. */
export function UploadPage() {
  const say = useSay()
  const router = useRouter()
  const { zone, kind, absent, error } = useKind()
  const mayWrite = useMayWrite()
  const [part, setPart] = useState<number | null>(null)
  const [refused, setRefused] = useState<{ name: string; sentence: Label } | null>(null)
  const [over, setOver] = useState(false)
  if (error) return <Failure page title={say(words.notOpened)} error={error} />
  if (absent) return <Empty title={say(words.notOpened)} />
  if (!kind) return <Loading title={say(words.importFile)} />
  if (!mayWrite) return <NotYours title={say(kind.label)} back={`/${zone}/registers`} />
  const path = registerPath(zone, kind.id)

  async function send(file: File | undefined): Promise<void> {
    if (!file || !kind) return
    setRefused(null)
    setPart(0)
    try {
      const job = await upload(kind.id, file, setPart)
      keep(job.id, { accepted: [], sheets: job.sheets ?? [] })
      router.history.push(`/${zone}/imports/${job.id}`)
    } catch (cause) {
      setRefused({ name: file.name, sentence: cause instanceof CallError ? cause.sentence : frame.noAnswer })
      setPart(null)
    }
  }

  return (
    <>
      <WizardHead
        step={0}
        title={say(words.uploadTitle)}
        lead={say(words.uploadLead)}
        crumbs={
          <Crumbs
            label={say(words.crumbs)}
            items={[
              { text: say(words.registers), href: `/${zone}/registers` },
              { text: say(kind.label), href: path },
              { text: say(words.importFile) },
            ]}
          />
        }
      />
      {refused ? (
        <div className="upload-refused" role="alert">
          <p className="blank-title">
            <Lamp state="red" silent /> {say(words.refusedTitle)}
            {say(punctuation.colon)}
            {refused.name}
          </p>
          <p>
            {say(refused.sentence).replace(/[。.]?$/, '')}
            {say(punctuation.stop)}
            {say(words.nothingChanged)}
          </p>
        </div>
      ) : null}
      <section
        className={over ? 'drop-zone over' : 'drop-zone'}
        aria-label={say(words.uploadTitle)}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          void send(event.dataTransfer.files[0])
        }}
      >
        {part === null ? (
          <>
            <p>
              <span className="wide-screen-only">{say(words.drop)} </span>
              <FileButton
                text={say(words.pick)}
                accept=".xlsx,.xlsm,.csv,.txt,.xls"
                pick={(file) => void send(file)}
                primary
              />
            </p>
            <p className="drop-note">{say(words.accepts)}</p>
            <p className="drop-note">{say(words.safe)}</p>
          </>
        ) : (
          <div role="status">
            <p>
              {say(words.uploading)} {Math.round(part * 100)}%
            </p>
            <div className="progress-bar">
              <span style={{ width: `${part * 100}%` }} />
            </div>
          </div>
        )}
      </section>
      <p className="upload-links">
        <a href={addressOf(getTemplate.path, { params: { kind: kind.id } })} download>
          {say(words.template)}
        </a>
        <a href={`/${zone}/imports`}>{say(words.imports)}</a>
      </p>
    </>
  )
}
