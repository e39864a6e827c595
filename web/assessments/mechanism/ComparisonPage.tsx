import { useLocation, useParams, useRouter } from '@tanstack/react-router'
import { type AssessmentComparison, compareAssessment } from '../../../contract/assessments/assessments.ts'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { ChosenMenu } from '../../parts/filter/ChosenMenu.tsx'
import { AnsweredPage } from '../../parts/page/AnsweredPage.tsx'
import { Folded } from '../../parts/page/Folded.tsx'
import { PageHeader, RuleSection } from '../../parts/page/Section.tsx'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { Emphasised } from '../../parts/reason/Sentence.tsx'
import { JxTable } from '../../parts/table/JxTable.tsx'
import { AssessmentCrumbs } from '../AssessmentCrumbs.tsx'
import { Basis } from '../Basis.tsx'
import { changes, words } from '../words.ts'

/** Two editions of a mechanism: what each asks, and where grades hang on the edition, who stands where by each. */
export function ComparisonPage() {
  const say = useSay()
  const { assessment = '' } = useParams({ strict: false })
  const { searchStr } = useLocation()
  const query = Object.fromEntries(new URLSearchParams(searchStr))
  const answer = useAnswer(compareAssessment, { params: { assessment }, query })
  return (
    <AnsweredPage answer={answer} title={say(words.compare)} failed={say(words.notOpened)}>
      {(page) => <Opened page={page} asked={query} />}
    </AnsweredPage>
  )
}

function Opened({ page, asked }: { page: AssessmentComparison; asked: Readonly<Record<string, string>> }) {
  const say = useSay()
  const router = useRouter()
  const { pathname } = useLocation()
  const { zone = '' } = useParams({ strict: false })
  const { assessment: head, first, second, demands } = page
  const go = (change: Record<string, string>) =>
    router.history.push(
      `${pathname}?${new URLSearchParams({ ...asked, first: first.id, second: second.id, ...change })}`,
    )
  const choices = page.choices.map(({ id, label }) => ({ value: id, text: say(label) }))
  const same = demands.filter(({ change }) => change === 'same')
  const changed = demands.length - same.length
  return (
    <>
      <PageHeader
        crumbs={
          <AssessmentCrumbs
            below={[{ text: say(head.label), href: `/${zone}/assessments/${head.id}` }, { text: say(words.compare) }]}
          />
        }
        title={say({ zh: `${head.label.zh}：两版对照`, en: `${head.label.en}: two editions` })}
        aside={page.demonstration ? <Demonstration /> : null}
        lead={
          <Emphasised
            text={say({
              zh: `自${second.firstDay}起的“${second.label.zh}”与自${first.firstDay}起的“${first.label.zh}”比，${demands.length}项里变了${changed}项。`,
              en: `“${second.label.en}” from ${second.firstDay} beside “${first.label.en}” from ${first.firstDay}: ${changed} of ${demands.length} differ.`,
            })}
          />
        }
        actions={
          <>
            <ChosenMenu
              label={say(words.first)}
              value={first.id}
              choices={choices}
              choose={(id) => go({ first: id })}
            />
            <ChosenMenu
              label={say(words.second)}
              value={second.id}
              choices={choices}
              choose={(id) => go({ second: id })}
            />
          </>
        }
        rule={false}
      />
      <MoveTable page={page} />
      <RuleSection title={say(words.demands)}>
        <JxTable
          caption={say(words.demands)}
          rows={demands.filter(({ change }) => change !== 'same')}
          keyOf={({ label, change }) => `${label.zh} ${change}`}
          columns={[
            { id: 'demand', head: say(words.demand), cell: ({ label }) => say(label) },
            {
              id: 'change',
              head: say(words.change),
              width: '6rem',
              phone: 'right',
              cell: ({ change }) => say(changes[change]),
            },
            { id: 'before', head: first.firstDay, width: '16rem', cell: ({ before }) => (before ? say(before) : '—') },
            { id: 'after', head: second.firstDay, width: '16rem', cell: ({ after }) => (after ? say(after) : '—') },
          ]}
        />
        {same.length > 0 ? (
          <Folded label={say({ zh: `不变的${same.length}项`, en: `${same.length} unchanged` })}>
            <ul className="why-list">
              {same.map(({ label, after }) => (
                <li key={label.zh}>
                  {say(label)} {after && after.zh !== label.zh ? <small>{say(after)}</small> : null}
                </li>
              ))}
            </ul>
          </Folded>
        ) : null}
      </RuleSection>
      <Legend shown={[]} basis={<Basis page={page} sources={[first.source, second.source]} />} />
    </>
  )
}

/** Who stands where by the one edition and by the other: a row for each grade of the first. */
function MoveTable({ page: { assessment: head, moves } }: { page: AssessmentComparison }) {
  const say = useSay()
  if (moves.length === 0) return null
  const all = [
    ...head.grades.map(({ id, short }) => ({ id, name: say(short) })),
    { id: null, name: say(head.ungraded) },
  ]
  const count = (from: string | null, to: string | null): number =>
    moves.find((move) => move.from === from && move.to === to)?.count ?? 0
  return (
    <RuleSection title={say(words.moves)} note={say(words.movesNote)}>
      <JxTable
        caption={say(words.moves)}
        rows={all}
        keyOf={({ id }) => id ?? 'none'}
        columns={[
          { id: 'from', head: '', cell: ({ name }) => name },
          ...all.map(({ id: to, name }) => ({
            id: to ?? 'none',
            head: name,
            numeric: true,
            cell: ({ id: from }: (typeof all)[number]) => {
              const found = count(from, to)
              return from === to ? <b>{found}</b> : found || ''
            },
          })),
        ]}
      />
    </RuleSection>
  )
}
