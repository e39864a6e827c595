import './ImportPage.css'
import { useParams } from '@tanstack/react-router'
import { type ImportJob, importPhases, listImports } from '../../contract/import.ts'
import type { Lamp } from '../../kernel/lamp.ts'
import { CallError, useAnswer } from '../api.ts'
import { useSay } from '../app/language.ts'
import { momentText } from '../app/moments.ts'
import { Empty, Failure, Loading } from '../parts/page/BlankState.tsx'
import { Crumbs, PageHeader } from '../parts/page/Section.tsx'
import { grouped } from '../parts/quantity.ts'
import { JxTable } from '../parts/table/JxTable.tsx'
import { NotYours } from '../register/NotYours.tsx'
import { useKinds } from '../register/registers.ts'
import { words } from './words.ts'

const lampOfPhase: Record<ImportJob['phase'], Lamp | null> = {
  uploaded: null,
  reading: null,
  read: 'amber',
  committing: null,
  committed: 'green',
  cancelled: 'unknown',
  refused: 'red',
}

/** All imports of the zone, the newest first; one that is not finished is taken up from here. */
export function ImportsPage() {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const { data, error, refetch } = useAnswer(listImports, {})
  const { kinds } = useKinds()
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
        ]}
      />
    </>
  )
}
