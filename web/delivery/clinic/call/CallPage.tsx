import { useParams, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { callConsultation, openClinic, openProjectClinic } from '../../../../contract/delivery/clinic/clinic.ts'
import { type Grade, gradeIds, grades } from '../../../../engines/delivery/clinic/triage.ts'
import { call, useAnswer } from '../../../api.ts'
import { useAct } from '../../../app/act.ts'
import { useSay } from '../../../app/language.ts'
import { useWritten } from '../../../app/offline/written.ts'
import { Field, FormColumn, FormEnd } from '../../../parts/form/Field.tsx'
import { Refused } from '../../../parts/form/Refused.tsx'
import { Toggles } from '../../../parts/form/Toggles.tsx'
import { WrittenNote } from '../../../parts/form/WrittenNote.tsx'
import { Failure, Loading } from '../../../parts/page/BlankState.tsx'
import { PageHeader, WithRail } from '../../../parts/page/Section.tsx'
import { ProjectCrumbs } from '../../ProjectCrumbs.tsx'
import { TriageRules } from '../TriageRules.tsx'
import { words } from '../words.ts'

type ProjectClinic = z.infer<NonNullable<typeof openProjectClinic.answer>>

const callWritten = z.object({ complaint: z.string(), grade: z.enum(gradeIds), asked: z.array(z.string()) })

/** Calls a project in: what is the matter, how pressing, and whose specialists are asked. */
export function CallPage() {
  const say = useSay()
  const { project = '' } = useParams({ strict: false })
  const { data, error, refetch } = useAnswer(openProjectClinic, { params: { project }, query: {} })
  if (error) return <Failure title={say(words.notOpened)} error={error} again={refetch} page />
  return data ? <CallForm key={data.project.id} clinic={data} /> : <Loading title={say(words.call)} />
}

function CallForm({ clinic }: { clinic: ProjectClinic }) {
  const say = useSay()
  const router = useRouter()
  const { zone = '' } = useParams({ strict: false })
  const { project, verdict, opinionDays, rules, departments } = clinic
  const grounds = verdict?.grounds ?? []
  const form = useWritten(`consultation.${project.id}`, callWritten, {
    complaint: '',
    grade: verdict?.grade ?? 'ordinary',
    asked: departments.filter(({ proposed }) => proposed).map(({ id }) => id),
  })
  const { complaint, grade, asked } = form.written
  const [checked, setChecked] = useState(false)
  const here = `/${zone}/projects`
  const { run, busy, refused } = useAct(
    () =>
      call(callConsultation, {
        params: { project: project.id },
        body: { complaint: complaint.trim(), grade, departments: asked },
      }),
    {
      touched: [openClinic, openProjectClinic],
      done: ({ consultation }) => {
        form.forget()
        router.history.push(`${here}/clinic/${consultation}`)
      },
    },
  )
  const onSubmit = () => {
    setChecked(true)
    if (complaint.trim() && asked.length > 0) run(undefined)
  }
  return (
    <>
      <PageHeader
        crumbs={<ProjectCrumbs project={project} below={[{ text: say(words.call) }]} />}
        title={say(words.call)}
        rule={false}
        lead={grounds.length > 0 ? grounds.map(say).join(say({ zh: '，', en: '; ' })) : say(words.foundNothing)}
      />
      <WithRail rail={<TriageRules rules={rules} level={2} />}>
        <FormColumn label={say(words.call)} onSubmit={onSubmit}>
          <WrittenNote form={form} />
          <Field
            label={say(words.complaint)}
            hint={say(words.complaintHint)}
            error={checked && !complaint.trim() ? say(words.complaintMissing) : null}
          >
            {(control) => (
              <textarea
                {...control}
                rows={3}
                maxLength={200}
                value={complaint}
                onChange={(event) => form.write({ complaint: event.target.value })}
              />
            )}
          </Field>
          <Field label={say(words.grade)}>
            {(control) => (
              <select
                {...control}
                value={grade}
                onChange={(event) => form.write({ grade: event.target.value as Grade })}
              >
                {gradeIds.map((id) => (
                  <option key={id} value={id}>
                    {say({
                      zh: `${grades[id].zh}：${opinionDays[id]}个工作日内出意见`,
                      en: `${grades[id].en}: opinions within ${opinionDays[id]} working days`,
                    })}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Departments departments={departments} asked={asked} change={(chosen) => form.write({ asked: chosen })} />
          {checked && asked.length === 0 ? <Refused>{say(words.departmentsMissing)}</Refused> : null}
          <FormEnd act={say(words.call)} refused={refused} busy={busy} />
        </FormColumn>
      </WithRail>
    </>
  )
}

/** The departments of the zone; those that the triage proposes are chosen at first. */
function Departments({
  departments,
  asked,
  change,
}: {
  departments: ProjectClinic['departments']
  asked: readonly string[]
  change: (asked: string[]) => void
}) {
  const say = useSay()
  return (
    <Toggles
      legend={say(words.departments)}
      choices={departments.map(({ id, label }) => ({ id, text: say(label) }))}
      chosen={asked}
      change={change}
      hint={departments.some((one) => one.proposed) ? say(words.departmentsHint) : null}
    />
  )
}
