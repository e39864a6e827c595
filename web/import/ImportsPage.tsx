import './ImportPage.css'
import { useParams } from '@tanstack/react-router'
import { dropImportFile, type ImportJob, importPhases, listImports } from '../../contract/import.ts'
import type { Lamp as LampState } from '../../kernel/lamp.ts'
import { sizeText } from '../../kernel/size-text.ts'
import { CallError, call, useAnswer } from '../api.ts'
import { useAct } from '../app/act.ts'
import { useLanguage, useSay } from '../app/language.ts'
import { momentText } from '../app/moments.ts'
import { Empty, Failure, Loading } from '../parts/page/BlankState.tsx'
import { Crumbs, PageHeader } from '../parts/page/Section.tsx'
import { grouped } from '../parts/quantity.ts'
import { Lamp } from '../parts/reason/Lamp.tsx'
import { JxTable } from '../parts/table/JxTable.tsx'
import { NotYours } from '../register/NotYours.tsx'
import { useKinds } from '../register/registers.ts'
import { words } from './words.ts'

const lampOfPhase: Record<ImportJob['phase'], LampState | null> = {
  uploaded: null,
  reading: null,
  read: 'amber',
  committing: null,
  committed: 'green',
  cancelled: 'unknown',
  refused: 'red',
}

/** Whether the file only takes room: it was neither imported nor deleted, and nothing reads it. */
const droppable = ({ fileKept, phase }: ImportJob): boolean =>
  fileKept && !['committed', 'reading', 'committing'].includes(phase)

/** All imports of the zone, the newest first; one that is not finished is taken up from here. */
export function ImportsPage() {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const { data, error, refetch } = useAnswer(listImports, {})
  const { kinds } = useKinds()
  const language = useLanguage()
  const drop = useAct((id: string) => call(dropImportFile, { params: { id } }), { touched: [listImports] })
  const head = (
    <PageHeader
      crumbs={
        <Crumbs
          label={say(words.crumbs)}
          items={[{ text: say(words.registers), href: `/${zone}/registers` }, { text: say(words.imports) }]}
        />
      }
      title={say(words.imports)}
      lead={say(words.importsLead)}
    />
  )
  if (error instanceof CallError && error.forbidden)
    return <NotYours title={say(words.imports)} back={`/${zone}/registers`} />
  if (error) return <Failure page title={say(words.notOpened)} error={error} again={refetch} />
  if (!data) return <Loading title={say(words.imports)} bars={['88%', '90%', '84%']} />
  const labelOf = (job: ImportJob): string => {
    const kind = kinds?.find((candidate) => candidate.id === job.kind)
    return kind ? say(kind.label) : job.kind
  }
  if (data.imports.length === 0)
    return (
      <>
        {head}
        <Empty title={say(words.noImports)} next={<a href={`/${zone}/registers`}>{say(words.registers)}</a>}>
          {say(words.noImportsNote)}
        </Empty>
      </>
    )
  return (
    <>
      {head}
      {drop.refused ? (
        <p className="upload-refused" role="alert">
          <Lamp state="red" silent /> {say(drop.refused)}
        </p>
      ) : null}
      <JxTable<ImportJob>
        caption={say(words.imports)}
        rows={data.imports}
        keyOf={(job) => job.id}
        lampOf={(job) => lampOfPhase[job.phase]}
        columns={[
          {
            id: 'file',
            head: say(words.file),
            cell: (job) => <a href={`/${zone}/imports/${job.id}`}>{job.fileName}</a>,
          },
          { id: 'register', head: say(words.register), cell: labelOf },
          { id: 'state', head: say(words.state), phone: 'right', cell: (job) => say(importPhases[job.phase]) },
          {
            id: 'rows',
            head: say(words.rowsAccepted),
            numeric: true,
            cell: (job) => (job.answer ? grouped(String(job.answer.counts.accepted)) : '—'),
          },
          { id: 'who', head: say(words.who), cell: (job) => job.createdBy },
          { id: 'when', head: say(words.when), cell: (job) => momentText(job.createdAt) },
          {
            id: 'size',
            head: say(words.fileSize),
            numeric: true,
            cell: (job) =>
              job.fileKept ? sizeText(job.fileSize, language === 'en' ? ' ' : '') : say(words.fileDropped),
          },
          {
            id: 'drop',
            head: '',
            cell: (job) =>
              droppable(job) ? (
                <button
                  type="button"
                  className="button small"
                  aria-label={say({ zh: `删去文件${job.fileName}`, en: `Delete the file ${job.fileName}` })}
                  aria-busy={drop.busy}
                  onClick={() => drop.run(job.id)}
                >
                  {say(words.dropFile)}
                </button>
              ) : null,
          },
        ]}
      />
    </>
  )
}
