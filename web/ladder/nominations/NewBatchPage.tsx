import { useParams, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { NominationRules } from '../../../contract/ladder/nominations.ts'
import {
  chooseNominationRules,
  listNominationBatches,
  openNominationBatch,
} from '../../../contract/ladder/nominations.ts'
import { contradictsWindow } from '../../../engines/nominations/batch/contradictions.ts'
import { courseOf } from '../../../engines/nominations/batch/course.ts'
import { publicityDays, windowDays } from '../../../engines/nominations/batch/history.ts'
import { type Day, isDay } from '../../../kernel/day.ts'
import { call, useAnswer } from '../../api.ts'
import { useAct } from '../../app/act.ts'
import { useSay } from '../../app/language.ts'
import { wholeIn } from '../../parts/form/asked-fields.ts'
import { Field, FormColumn, FormEnd } from '../../parts/form/Field.tsx'
import { AnsweredPage } from '../../parts/page/AnsweredPage.tsx'
import { PageHeader, RuleSection } from '../../parts/page/Section.tsx'
import { LadderCrumbs } from '../LadderCrumbs.tsx'
import { BatchCourse } from './BatchCourse.tsx'
import { words } from './words.ts'

/** Opens a batch: for which title, by which edition, from when to when, how long the list is public. */
export function NewBatchPage() {
  const say = useSay()
  const answer = useAnswer(chooseNominationRules, {})
  return (
    <AnsweredPage answer={answer} title={say(words.openOne)} failed={say(words.notOpened)}>
      {(rules) => <Form rules={rules} />}
    </AnsweredPage>
  )
}

function Form({ rules: { titles, asOf } }: { rules: NominationRules }) {
  const say = useSay()
  const router = useRouter()
  const { zone = '' } = useParams({ strict: false })
  const [typed, setTyped] = useState({
    name: '',
    title: titles[0]?.id ?? '',
    edition: '',
    firstDay: asOf,
    lastDay: '',
    publicity: String(publicityDays.usual),
  })
  const [checked, setChecked] = useState(false)
  const fill = (more: Partial<typeof typed>) => setTyped({ ...typed, ...more })
  const editions = titles.find(({ id }) => id === typed.title)?.editions ?? []
  const chosen = editions.find(({ id }) => id === typed.edition) ?? editions[0]
  const here = `/${zone}/ladder/nominations`
  const days = wholeIn(typed.publicity)
  const wholeDays = days >= publicityDays.least && days <= publicityDays.most
  const dated = isDay(typed.firstDay) && isDay(typed.lastDay)
  const against = dated ? contradictsWindow(typed.firstDay as Day, typed.lastDay as Day) : undefined
  const course =
    dated && !against && wholeDays
      ? courseOf(
          {
            state: 'opened',
            opened: { on: asOf as Day, firstDay: typed.firstDay as Day, publicity: days },
            lastDay: typed.lastDay as Day,
            published: null,
            granted: null,
          },
          asOf as Day,
        )
      : []
  const { run, busy, refused } = useAct(
    () =>
      call(openNominationBatch, {
        body: {
          name: typed.name.trim(),
          title: typed.title,
          edition: chosen!.id,
          firstDay: typed.firstDay as Day,
          lastDay: typed.lastDay as Day,
          publicity: days,
        },
      }),
    { touched: [listNominationBatches], done: ({ batch }) => router.history.push(`${here}/${batch}`) },
  )
  const fault = (wrong: boolean) => (checked && wrong ? say(words.missing) : null)
  const onSubmit = () => {
    setChecked(true)
    if (typed.name.trim() && chosen && dated && !against && wholeDays) run(undefined)
  }
  return (
    <>
      <PageHeader
        crumbs={
          <LadderCrumbs own={false} below={[{ text: say(words.page), href: here }, { text: say(words.openOne) }]} />
        }
        title={say(words.openOne)}
      />
      <FormColumn label={say(words.openOne)} onSubmit={onSubmit}>
        <Field label={say(words.name)} hint={say(words.nameHint)} error={fault(!typed.name.trim())}>
          {(control) => (
            <input
              {...control}
              maxLength={60}
              value={typed.name}
              onChange={(event) => fill({ name: event.target.value })}
            />
          )}
        </Field>
        <Field label={say(words.title)}>
          {(control) => (
            <select
              {...control}
              value={typed.title}
              onChange={(event) => fill({ title: event.target.value, edition: '' })}
            >
              {titles.map(({ id, label }) => (
                <option key={id} value={id}>
                  {say(label)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          label={say(words.edition)}
          hint={
            chosen && chosen.unconfirmed > 0
              ? say({
                  zh: `这一版有${chosen.unconfirmed}处凭记忆录入，公示前要依文件核定。`,
                  en: `${chosen.unconfirmed} parts are recalled and to be confirmed before a list is published.`,
                })
              : undefined
          }
        >
          {(control) => (
            <select {...control} value={chosen?.id ?? ''} onChange={(event) => fill({ edition: event.target.value })}>
              {editions.map(({ id, label, firstDay, lastDay }) => (
                <option key={id} value={id}>
                  {say(label)} {firstDay}
                  {lastDay ? `–${lastDay}` : say({ zh: '起', en: ' on' })}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={say(words.firstDay)} error={fault(!isDay(typed.firstDay))}>
          {(control) => (
            <input
              {...control}
              type="date"
              value={typed.firstDay}
              onChange={(event) => fill({ firstDay: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={say(words.lastDay)}
          error={fault(!isDay(typed.lastDay)) ?? (against ? say(against) : null)}
          hint={say({
            zh: `申报期至少${windowDays.least}个工作日`,
            en: `A window has at least ${windowDays.least} working days`,
          })}
        >
          {(control) => (
            <input
              {...control}
              type="date"
              value={typed.lastDay}
              onChange={(event) => fill({ lastDay: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={say(words.publicityDays)}
          unit={say({ zh: '个工作日', en: 'days' })}
          error={
            checked && !wholeDays
              ? say({
                  zh: `公示是${publicityDays.least}到${publicityDays.most}个工作日`,
                  en: `Publicity is ${publicityDays.least} to ${publicityDays.most} working days`,
                })
              : null
          }
        >
          {(control) => (
            <input
              {...control}
              inputMode="numeric"
              value={typed.publicity}
              onChange={(event) => fill({ publicity: event.target.value })}
            />
          )}
        </Field>
        {course.length > 0 ? (
          <RuleSection title={say(words.coursePlanned)}>
            <BatchCourse course={course} />
          </RuleSection>
        ) : null}
        <FormEnd act={say(words.openOne)} refused={refused} busy={busy} />
      </FormColumn>
    </>
  )
}
