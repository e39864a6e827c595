import { useParams, useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { openProject } from '../../../../contract/delivery/ledger.ts'
import { fileProblem, listProblems, openThreeLists } from '../../../../contract/delivery/problems/problems.ts'
import { problemOrigins } from '../../../../engines/delivery/problems/history.ts'
import { call, useAnswer } from '../../../api.ts'
import { useAct } from '../../../app/act.ts'
import { useSay } from '../../../app/language.ts'
import { useWritten } from '../../../app/offline/written.ts'
import { useSession } from '../../../app/session.ts'
import { Field, FormColumn, FormEnd } from '../../../parts/form/Field.tsx'
import { WrittenNote } from '../../../parts/form/WrittenNote.tsx'
import { PageHeader } from '../../../parts/page/Section.tsx'
import { words as common } from '../../../parts/words.ts'
import { ProjectCrumbs } from '../../ProjectCrumbs.tsx'
import { words } from '../words.ts'
import { ProjectChoice } from './ProjectChoice.tsx'

/** How people of the zone come to know of a problem; enterprises and the clinic raise their own. */
const ownOrigins = ['officer', 'visit'] as const

const problemWritten = z.object({
  project: z.string(),
  /** The name of the project chosen, or what was typed to find it. */
  named: z.string(),
  title: z.string(),
  detail: z.string(),
  origin: z.enum(ownOrigins),
})
const nothingWritten: z.infer<typeof problemWritten> = {
  project: '',
  named: '',
  title: '',
  detail: '',
  origin: 'officer',
}

/** Raises a problem of a project: one line, perhaps details, and how it came up. */
export function NewProblemPage() {
  const say = useSay()
  const router = useRouter()
  const { zone = '' } = useParams({ strict: false })
  const { project: given = '' } = useSearch({ strict: false }) as { project?: string }
  const { data: session } = useSession()
  const company = session?.held.post === 'enterprise'
  const form = useWritten(`problem.${given}`, problemWritten, { ...nothingWritten, project: given })
  const { project, named, title, detail, origin } = form.written
  const [checked, setChecked] = useState(false)
  const here = `/${zone}/projects`
  const { run, busy, refused } = useAct(
    () =>
      call(fileProblem, {
        params: { project },
        body: {
          title: title.trim(),
          origin: company ? 'enterprise' : origin,
          ...(detail.trim() && { detail: detail.trim() }),
        },
      }),
    {
      touched: [listProblems, openThreeLists],
      done: ({ problem }) => {
        form.forget()
        router.history.push(`${here}/problems/${problem}`)
      },
    },
  )
  const act = () => {
    setChecked(true)
    if (project && title.trim()) run(undefined)
  }
  return (
    <>
      <PageHeader
        crumbs={
          <ProjectCrumbs
            below={[{ text: say(words.problems), href: `${here}/problems` }, { text: say(words.raise) }]}
          />
        }
        title={say(words.raise)}
      />
      <FormColumn label={say(words.raise)} onSubmit={act}>
        <WrittenNote form={form} />
        {given ? (
          <ChosenProject project={given} />
        ) : (
          <ProjectChoice
            chosen={project}
            named={named}
            choose={(chosen, name) => form.write({ project: chosen, named: name })}
            error={checked && !project ? say(words.projectMissing) : null}
          />
        )}
        <Field
          label={say(words.title)}
          hint={say(words.titleHint)}
          error={checked && !title.trim() ? say(words.titleMissing) : null}
        >
          {(control) => (
            <input
              {...control}
              maxLength={60}
              value={title}
              onChange={(event) => form.write({ title: event.target.value })}
            />
          )}
        </Field>
        <Field label={say(words.detail)} beside={say(common.optional)}>
          {(control) => (
            <textarea
              {...control}
              rows={4}
              maxLength={1000}
              value={detail}
              onChange={(event) => form.write({ detail: event.target.value })}
            />
          )}
        </Field>
        {company ? null : (
          <Field label={say(words.origin)}>
            {(control) => (
              <select
                {...control}
                value={origin}
                onChange={(event) => form.write({ origin: event.target.value as typeof origin })}
              >
                {ownOrigins.map((one) => (
                  <option key={one} value={one}>
                    {say(problemOrigins[one])}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <FormEnd act={say(words.raise)} refused={refused} busy={busy} />
      </FormColumn>
    </>
  )
}

function ChosenProject({ project }: { project: string }) {
  const say = useSay()
  const { data } = useAnswer(openProject, { params: { project }, query: {} })
  return (
    <Field label={say(words.ofProject)}>{(control) => <input {...control} readOnly value={data?.name ?? ''} />}</Field>
  )
}
