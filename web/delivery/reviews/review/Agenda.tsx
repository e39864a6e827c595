import type { ReviewPage } from '../../../../contract/delivery/reviews/review-page.ts'
import { reviewLifecycle } from '../../../../engines/delivery/reviews/acts.ts'
import { useSay } from '../../../app/language.ts'
import { JxTable, TwoLines } from '../../../parts/table/JxTable.tsx'
import { RowActs } from '../../../parts/table/RowActs.tsx'
import { FormerProject } from '../../FormerProject.tsx'
import { words } from '../words.ts'
import type { AskedOfReview } from './ReviewPage.tsx'

/** The stops in their order: when, which, where, who presents, how many have scored. */
export function Agenda({
  page: { agenda, visitors },
  past,
  ask,
}: {
  page: ReviewPage
  past: boolean
  ask: (asked: AskedOfReview) => void
}) {
  const say = useSay()
  const acts = !past && agenda.some(({ moves }) => moves.length > 0)
  return (
    <JxTable
      caption={say(words.agenda)}
      rows={agenda}
      keyOf={({ project }) => project.id}
      columns={[
        { id: 'number', head: say(words.stop), width: '3.5em', cell: ({ number }) => number },
        {
          id: 'time',
          head: say(words.time),
          phone: 'right',
          cell: ({ from, to, minutes }) => (
            <TwoLines first={`${from}–${to}`} second={say({ zh: `${minutes}分钟`, en: `${minutes} min` })} />
          ),
        },
        {
          id: 'project',
          head: say(words.project),
          phone: 'line',
          cell: ({ project, place, presenter }) => (
            <TwoLines
              first={<FormerProject project={project} />}
              second={`${place}${say({ zh: ' ・ ', en: ' · ' })}${say(words.presenter)} ${presenter}`}
            />
          ),
        },
        {
          id: 'state',
          head: say(words.state),
          phone: 'line',
          cell: ({ stateLabel, scored, abstain, skipped, state }) => (
            <TwoLines
              first={say(stateLabel)}
              second={
                skipped ??
                (state === 'waiting' && abstain === 0
                  ? null
                  : say({
                      zh: `${state === 'waiting' ? '' : `${scored}/${visitors - abstain}人`}${abstain > 0 ? ` 回避${abstain}人` : ''}`,
                      en: `${state === 'waiting' ? '' : `${scored} of ${visitors - abstain}`}${abstain > 0 ? ` abstain ${abstain}` : ''}`,
                    }))
              }
            />
          ),
        },
        ...(acts
          ? [
              {
                id: 'act',
                head: say(words.act),
                phone: 'line' as const,
                cell: ({ project, moves }: ReviewPage['agenda'][number]) => (
                  <RowActs
                    moves={moves}
                    nameOf={reviewLifecycle.labelOf}
                    of={project.name}
                    ask={(move) => ask({ move, stop: project.id })}
                  />
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
