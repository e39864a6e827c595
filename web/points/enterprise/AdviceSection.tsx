import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { adviseOnPoints, type ScoredPage } from '../../../contract/points/enterprise.ts'
import type { Changes } from '../../../engines/scoring/advice/what-if.ts'
import { call } from '../../api.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { ChosenMenu } from '../../parts/filter/ChosenMenu.tsx'
import { Empty, Failure, Loading } from '../../parts/page/BlankState.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { amountText } from '../amount.ts'
import { changeText, rankLabel } from '../printed.ts'
import { words } from './words.ts'

const goals = ['1', '3', '5', '10'] as const

/** The smallest changes that bring so many points more; each was counted again among everybody. */
export function AdviceSection({ page, take }: { page: ScoredPage; take: (changes: Changes) => void }) {
  const say = useSay()
  const language = useLanguage()
  const [points, setPoints] = useState<(typeof goals)[number]>('3')
  const params = { run: page.run.id, enterprise: page.subject.id }
  const { data, error, refetch } = useQuery({
    queryKey: [adviseOnPoints.id, params, points],
    queryFn: ({ signal }) => call(adviseOnPoints, { params, body: { goal: { points: Number(points) } } }, signal),
    staleTime: 600_000,
    retry: false,
  })
  const amount = (value: number, unit: string | null) => amountText(value, unit, language)
  return (
    <RuleSection
      title={say(words.advice)}
      {...(page.former && { note: say(words.adviceCorrected) })}
      side={
        <ChosenMenu
          label={say(words.adviceGoal)}
          value={points}
          choices={goals.map((value) => ({ value, text: say({ zh: `${value}分`, en: value }) }))}
          choose={setPoints}
        />
      }
    >
      {error ? <Failure title={say(words.advice)} error={error} again={refetch} /> : data ? null : <Loading />}
      {data?.routes.length === 0 ? <Empty title={say(words.adviceNone)}>{say(words.adviceNoneNote)}</Empty> : null}
      <ul className="advice-routes">
        {data?.routes.map(({ moves, after, gain }) => (
          <li key={moves.map(({ input, to }) => `${input}${to}`).join()}>
            <div>
              {moves.map(({ input, label, unit, from, to }, place) => (
                <span key={input} className="advice-move">
                  {place > 0 ? say({ zh: '，', en: ', ' }) : null}
                  {say(label)} {amount(from, unit)} → <b>{amount(to, unit)}</b>
                </span>
              ))}
              <small>
                {say(rankLabel(after))}
                {'　'}
                <button
                  type="button"
                  className="plain-link screen-only"
                  onClick={() => take(Object.fromEntries(moves.map(({ input, to }) => [input, to])))}
                >
                  {say(words.tryThis)}
                </button>
              </small>
            </div>
            <b className="advice-gain">
              {gain === null ? '—' : changeText(gain)} <small>{say(words.outOf)}</small>
            </b>
          </li>
        ))}
      </ul>
      {data && data.toReport.length > 0 ? (
        <Told name={say(words.toReport)} labels={data.toReport.map(say)}>
          <ToReport page={page} />
        </Told>
      ) : null}
      {data && data.outOfHand.length > 0 ? <Told name={say(words.outOfHand)} labels={data.outOfHand.map(say)} /> : null}
    </RuleSection>
  )
}

/** Where numbers that were not reported are put in: the staff in the register of the year, an enterprise at its figures. */
function ToReport({ page: { sources } }: { page: ScoredPage }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const year = sources.find(({ kind }) => kind === 'enterprise_year')
  return year ? (
    <>
      {'　'}
      <a href={`/${zone}/registers/${year.kind}/${year.id}`}>{say(words.toReportThere)} →</a>
    </>
  ) : null
}

function Told({ name, labels, children }: { name: string; labels: readonly string[]; children?: ReactNode }) {
  const say = useSay()
  return (
    <p className="advice-told">
      {name}
      {say({ zh: '：', en: ': ' })}
      {labels.join(say({ zh: '、', en: '; ' }))}
      {children}
    </p>
  )
}
