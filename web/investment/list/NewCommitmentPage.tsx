import { useParams, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { listCommitments, openNewCommitment, recordCommitment } from '../../../contract/investment/investment.ts'
import { currencies, investorOrigins } from '../../../engines/investment/currency.ts'
import { isDay } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import { call, useAnswer } from '../../api.ts'
import { useAct } from '../../app/act.ts'
import { useSay } from '../../app/language.ts'
import { Field, FormColumn, FormEnd } from '../../parts/form/Field.tsx'
import { Failure, Loading } from '../../parts/page/BlankState.tsx'
import { PageHeader, WithRail } from '../../parts/page/Section.tsx'
import { words as common } from '../../parts/words.ts'
import { CapitalRules } from '../CapitalRules.tsx'
import { CommitmentCrumbs } from '../InvestmentLinks.tsx'
import { words } from '../words.ts'

type Body = z.input<NonNullable<typeof recordCommitment.body>>
type Choice = { readonly id: string; readonly text: string }
type Line = {
  readonly id: string
  readonly label: Label
  readonly needed?: true
  readonly kind?: 'date' | 'number'
  readonly hint?: Label
  readonly unit?: Label
  readonly choices?: readonly Choice[]
}

/** Records what an investor promised: who, how much, by when, for which project, by which contract. */
export function NewCommitmentPage() {
  const say = useSay()
  const router = useRouter()
  const { zone = '' } = useParams({ strict: false })
  const { data, error, refetch } = useAnswer(openNewCommitment, {})
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({ origin: 'other-province', currency: 'CNY' })
  const [checked, setChecked] = useState(false)
  const here = `/${zone}/investment/commitments`
  const { run, busy, refused } = useAct(
    () => {
      const given = Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim() !== ''))
      return call(recordCommitment, { body: given as Body })
    },
    { touched: [listCommitments], done: ({ commitment }) => router.history.push(`${here}/${commitment}`) },
  )
  const head = (
    <PageHeader crumbs={<CommitmentCrumbs below={{ text: say(words.record) }} />} title={say(words.record)} />
  )
  if (error || !data) {
    return (
      <>
        {head}
        {error ? <Failure title={say(words.commitmentNotOpened)} error={error} again={refetch} /> : <Loading />}
      </>
    )
  }
  const labelled = (labels: Readonly<Record<string, Label>>): Choice[] =>
    Object.entries(labels).map(([id, label]) => ({ id, text: say(label) }))
  const lines: readonly Line[] = [
    { id: 'investor', label: words.investor, needed: true },
    { id: 'origin', label: words.origin, needed: true, choices: labelled(investorOrigins) },
    { id: 'country', label: words.country, hint: words.countryHint },
    { id: 'trade', label: words.trade, choices: data.trades.map(({ id, label }) => ({ id, text: say(label) })) },
    {
      id: 'project',
      label: words.project,
      needed: true,
      choices: data.projects.map(({ id, name }) => ({ id, text: name })),
    },
    ...(data.departments.length > 1
      ? [
          {
            id: 'department',
            label: words.department,
            choices: data.departments.map(({ id, label }) => ({ id, text: say(label) })),
          },
        ]
      : []),
    { id: 'currency', label: words.currency, needed: true, choices: labelled(currencies) },
    { id: 'sum', label: words.sum, needed: true, kind: 'number', unit: words.ten },
    { id: 'signedOn', label: words.signedOn, kind: 'date' },
    { id: 'dueOn', label: words.dueOn, needed: true, kind: 'date' },
    { id: 'contract', label: words.contract, needed: true, hint: words.contractHint },
    { id: 'document', label: words.document },
  ]
  const wrong = ({ id, needed, kind }: Line): boolean => {
    const value = typed[id]?.trim() ?? ''
    return value === '' ? needed === true : kind === 'date' && !isDay(value)
  }
  const onSubmit = () => {
    setChecked(true)
    if (!lines.some(wrong)) run(undefined)
  }
  return (
    <>
      {head}
      <WithRail rail={<CapitalRules rules={data.rules} level={2} />}>
        <FormColumn label={say(words.record)} onSubmit={onSubmit}>
          {lines.map((line) => (
            <LineField
              key={line.id}
              line={line}
              value={typed[line.id] ?? ''}
              wrong={checked && wrong(line)}
              change={(value) => setTyped({ ...typed, [line.id]: value })}
            />
          ))}
          <FormEnd act={say(words.record)} refused={refused} busy={busy} />
        </FormColumn>
      </WithRail>
    </>
  )
}

function LineField({
  line: { label, needed, kind, hint, unit, choices },
  value,
  wrong,
  change,
}: {
  line: Line
  value: string
  wrong: boolean
  change: (value: string) => void
}) {
  const say = useSay()
  return (
    <Field
      label={say(label)}
      beside={needed ? undefined : say(common.optional)}
      missing={wrong}
      {...(hint && { hint: say(hint) })}
      {...(unit && { unit: say(unit) })}
    >
      {(control) =>
        choices ? (
          <select {...control} value={value} onChange={(event) => change(event.target.value)}>
            <option value="">{say(words.choose)}</option>
            {choices.map(({ id, text }) => (
              <option key={id} value={id}>
                {text}
              </option>
            ))}
          </select>
        ) : (
          <input
            {...control}
            type={kind === 'date' ? 'date' : 'text'}
            {...(kind === 'number' && { inputMode: 'decimal' as const })}
            maxLength={200}
            value={value}
            onChange={(event) => change(event.target.value)}
          />
        )
      }
    </Field>
  )
}
