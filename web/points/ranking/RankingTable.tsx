import '../moved.css'
import { useParams } from '@tanstack/react-router'
import { pointsText } from '../../../contract/points/printed.ts'
import type { PointsRunPage, scoreOrders } from '../../../contract/points/runs.ts'
import { useSay } from '../../app/language.ts'
import { useNarrow } from '../../app/narrow.ts'
import { Name } from '../../parts/Name.tsx'
import { Empty, Failure, Loading } from '../../parts/page/BlankState.tsx'
import { grouped } from '../../parts/quantity.ts'
import type { TableColumn } from '../../parts/table/JxTable.tsx'
import { LongTable } from '../../parts/table/LongTable.tsx'
import { middleText } from '../printed.ts'
import { stageLabel } from '../stages.ts'
import { words as common } from '../words.ts'
import type { Change, Chosen } from './chosen.ts'
import { type ScoreLine, useRows } from './use-rows.ts'
import { words } from './words.ts'

type Order = (typeof scoreOrders)[number]

/** Everybody with a score, ranked within the stage; a hundred thousand rows scroll as ten do. */
export function RankingTable({ page, chosen, change }: { page: PointsRunPage; chosen: Chosen; change: Change }) {
  const say = useSay()
  const narrow = useNarrow()
  const { zone = '' } = useParams({ strict: false })
  const { total, rowAt, setSeen, error, refetch, old } = useRows(page.id, chosen)
  if (error) return <Failure title={say(common.notOpened)} error={error} again={refetch} />
  if (total === undefined) return <Loading bars={['88%', '92%', '76%', '84%']} />
  if (total === 0) return <Empty title={say(words.none)}>{say(words.noneNote)}</Empty>
  const sorted = (order: Order): 'up' | 'down' | 'no' => (chosen.sort === order ? chosen.direction : 'no')
  const link = (line: ScoreLine) => (
    <a className="quiet-link strong" href={`/${zone}/points/runs/${page.id}/enterprises/${line.id}`}>
      <Name text={line.name} />
    </a>
  )
  const stages = page.stages.filter(({ stage }) => !chosen.stage || stage === chosen.stage)
  const [scored, sum] = stages.reduce(
    ([count, all], one) => [count + one.count, all + one.count * (one.mean ?? 0)] as const,
    [0, 0] as readonly [number, number],
  )
  const whole = !chosen.search && !chosen.class && !chosen.sector && !chosen.least && !chosen.most
  const columns: TableColumn<ScoreLine>[] = [
    {
      id: 'rank',
      head: say(words.number),
      numeric: true,
      width: narrow ? '52px' : '84px',
      sorted: sorted('rank'),
      cell: ({ rank }) => (rank === null ? '—' : grouped(String(rank))),
    },
    {
      id: 'name',
      head: say(words.enterprise),
      width: 'auto',
      sorted: sorted('name'),
      sum: say({ zh: `合计${grouped(String(total))}家`, en: `${grouped(String(total))} in all` }),
      cell: (line) =>
        narrow ? (
          <span className="two-lines">
            <span className="ranking-name">{link(line)}</span>
            <small>
              {[
                line.stage && say(stageLabel(line.stage)),
                line.class && say({ zh: `${line.class}级`, en: line.class }),
                line.sector,
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </span>
        ) : (
          link(line)
        ),
    },
    {
      id: 'sector',
      head: say(common.sector),
      width: '15%',
      phone: 'hide',
      sorted: sorted('sector'),
      cell: ({ sector }) => (sector ? <Name text={sector} /> : '—'),
    },
    {
      id: 'stage',
      head: say(common.stage),
      width: '96px',
      phone: 'hide',
      cell: ({ stage }) => (stage ? say(stageLabel(stage)) : '—'),
    },
    ...page.groups.map(
      ({ label }, place): TableColumn<ScoreLine> => ({
        id: `group-${place}`,
        head: say(label),
        numeric: true,
        width: '96px',
        phone: 'hide',
        cell: ({ groups }) => pointsText(groups[place] ?? null),
      }),
    ),
    {
      id: 'score',
      head: say(common.score),
      numeric: true,
      width: narrow ? '72px' : '84px',
      sorted: sorted('score'),
      sum:
        whole && scored > 0
          ? say({ zh: `均${middleText(sum / scored)}`, en: `mean ${middleText(sum / scored)}` })
          : null,
      cell: (line) => (
        <>
          <b>{pointsText(line.score)}</b>
          {line.corrected ? <abbr title={say(words.corrected)}>*</abbr> : null}
        </>
      ),
    },
    {
      id: 'class',
      head: say(common.class),
      width: '84px',
      phone: 'hide',
      cell: (line) => line.class ?? '—',
    },
    {
      id: 'change',
      head: say(words.change),
      numeric: true,
      width: '96px',
      phone: 'hide',
      sorted: sorted('change'),
      cell: (line) => <Moved line={line} />,
    },
  ]
  return (
    <div className={old ? 'ranking-old' : undefined} aria-busy={old}>
      <LongTable
        caption={say(words.list)}
        columns={columns}
        total={total}
        rowAt={rowAt}
        keyOf={({ id }) => id}
        seen={setSeen}
        sums
        onSort={(id) => {
          const order = id as Order
          const usual = order === 'score' ? 'down' : 'up'
          const turned = usual === 'up' ? 'down' : 'up'
          change({ sort: order, direction: chosen.sort === order && chosen.direction === usual ? turned : usual })
        }}
      />
    </div>
  )
}

/** How many places up or down, in words and not by an arrow alone. */
function Moved({ line: { rank, before } }: { line: ScoreLine }) {
  const say = useSay()
  if (rank === null || !before || before.rank === null) return '—'
  const by = before.rank - rank
  const count = grouped(String(Math.abs(by)))
  if (by === 0) return say({ zh: '持平', en: 'same' })
  return by > 0 ? (
    <span className="moved-up">{say({ zh: `升${count}`, en: `up ${count}` })}</span>
  ) : (
    <span className="moved-down">{say({ zh: `降${count}`, en: `down ${count}` })}</span>
  )
}
