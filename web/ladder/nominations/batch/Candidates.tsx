import { useState } from 'react'
import {
  type CandidateKind,
  type CandidateShown,
  candidateKinds,
  type NominationBatchPage,
} from '../../../../contract/ladder/nomination-page.ts'
import {
  actOnNomination,
  listNominationCandidates,
  seeNominationBatch,
} from '../../../../contract/ladder/nominations.ts'
import type { Label } from '../../../../kernel/label.ts'
import { call, useAnswer } from '../../../api.ts'
import { useAskedAct } from '../../../app/act.ts'
import { useSay } from '../../../app/language.ts'
import { ChosenMenu } from '../../../parts/filter/ChosenMenu.tsx'
import { AskFields } from '../../../parts/form/AskFields.tsx'
import { askedField, type Typed } from '../../../parts/form/asked-fields.ts'
import { Name } from '../../../parts/Name.tsx'
import { Failure, Loading } from '../../../parts/page/BlankState.tsx'
import { RuleSection } from '../../../parts/page/Section.tsx'
import { Lamp } from '../../../parts/reason/Lamp.tsx'
import { ListItem, Nothing } from '../../../parts/table/ListItem.tsx'
import { lampOf } from '../../sentences.ts'
import { households, words } from '../words.ts'

const kinds = Object.keys(candidateKinds) as CandidateKind[]
const shown = 20
const titles = { met: words.candidates, near: words.nearCandidates, unknown: words.unknownCandidates } as const

/** 研发强度：差12万元 */
const lackLabel = ({ label, short }: CandidateShown['lacks'][number]): Label =>
  short ? { zh: `${label.zh}：${short.zh}`, en: `${label.en}: ${short.en}` } : label

/** Whom the office could nominate, by what the engine says: who meets all, who is one short, who only lacks facts. */
export function Candidates({ page, here }: { page: NominationBatchPage; here: string }) {
  const say = useSay()
  const [wanted, setKind] = useState<CandidateKind | null>(null)
  const first = useAnswer(listNominationCandidates, {
    params: { batch: page.id },
    query: { kind: 'met', limit: shown },
  })
  const kind = wanted ?? kinds.find((one) => (first.data?.totals[one] ?? 1) > 0) ?? 'met'
  const { data, error, refetch } = useAnswer(listNominationCandidates, {
    params: { batch: page.id },
    query: { kind, limit: shown },
  })
  const { asked, ask, close, run, busy, refused } = useAskedAct<CandidateShown, { id: string; typed: Typed }>(
    ({ id, typed }) =>
      call(actOnNomination, {
        params: { batch: page.id, enterprise: id },
        body: { act: { kind: 'submitted', note: typed.note?.trim() ?? '' } },
      }),
    [seeNominationBatch, listNominationCandidates],
  )
  const told = ({ lacks, unknown }: CandidateShown): string =>
    lacks.length > 0
      ? lacks.map((lack) => say(lackLabel(lack))).join(say({ zh: '；', en: '; ' }))
      : unknown > 0
        ? say({ zh: `${unknown}条缺数`, en: `${unknown} unknown` })
        : say(candidateKinds.met)
  return (
    <RuleSection
      title={say(titles[kind])}
      note={data ? say(households(data.totals[kind])) : undefined}
      side={
        <ChosenMenu
          label={say(words.conditions)}
          value={kind}
          choices={kinds.map((value) => ({
            value,
            text: `${say(candidateKinds[value])}${data ? ` ${data.totals[value]}` : ''}`,
          }))}
          choose={(value) => setKind(value as CandidateKind)}
        />
      }
    >
      {error ? <Failure title={say(words.notOpened)} error={error} again={refetch} /> : data ? null : <Loading />}
      {data && data.rows.length === 0 ? <Nothing>{say(words.noCandidates)}</Nothing> : null}
      <ul>
        {(data?.rows ?? []).map((row) => (
          <ListItem
            key={row.id}
            sign={<Lamp state={lampOf(row.state)} />}
            first={
              <a href={`${here}/enterprises/${row.id}`}>
                <Name text={row.name} />
              </a>
            }
            second={told(row)}
            act={
              row.nominated ? (
                say(words.nominatedAlready)
              ) : (
                <button type="button" className="button small" onClick={() => ask(row)}>
                  {say(words.nominate)}
                  <span className="spoken-only"> {row.name}</span>
                </button>
              )
            }
          />
        ))}
      </ul>
      {asked ? (
        <AskFields
          key={asked.id}
          title={say({ zh: `${words.nominate.zh}：${asked.name}`, en: `${words.nominate.en}: ${asked.name}` })}
          fields={[askedField('note', 'lines', words.nominateWhy.zh, words.nominateWhy.en)]}
          first={{}}
          choices={{}}
          refused={refused}
          busy={busy}
          act={(typed) => run({ id: asked.id, typed })}
          close={close}
        />
      ) : null}
    </RuleSection>
  )
}
