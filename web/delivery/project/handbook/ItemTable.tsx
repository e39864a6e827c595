import type { HandbookAnswer, HandbookItem } from '../../../../contract/delivery/handbook.ts'
import { useSay } from '../../../app/language.ts'
import { JxTable, TwoLines } from '../../../parts/table/JxTable.tsx'
import { ItemStateCell } from './ItemStateCell.tsx'
import { saidLabel, words } from './words.ts'

/** Items in the order in which they are gone through, each with its papers, its office and where it lies in the whole. */
export function ItemTable({
  items,
  all,
  caption,
  most,
  published,
}: {
  items: readonly HandbookItem[]
  published: HandbookAnswer['published']
  all: HandbookAnswer['items']
  caption: string
  most: number
}) {
  const say = useSay()
  const between = say({ zh: '、', en: ', ' })
  const numbers = new Map(all.map(({ id, number }) => [id, number]))
  const numbered = (ids: readonly string[]): string =>
    ids
      .map((id) => numbers.get(id)!)
      .sort((one, other) => one - other)
      .join(between)
  return (
    <JxTable
      caption={caption}
      rows={items}
      keyOf={({ id }) => id}
      lampOf={({ planned }) => planned?.lamp ?? null}
      columns={[
        {
          id: 'item',
          head: say(words.item),
          cell: (item) => (
            <TwoLines
              first={<ItemName item={item} />}
              second={[
                `${item.papers.map(say).join(between)} → ${say(item.result)}`,
                ...published.filter((one) => one.item === item.id).map((one) => say(saidLabel(one.text))),
              ].join(say({ zh: '。', en: '. ' }))}
            />
          ),
        },
        { id: 'owner', head: say(words.owner), width: '8.75rem', cell: ({ owner }) => say(owner) },
        { id: 'days', head: say(words.days), numeric: true, width: '5rem', cell: ({ days }) => days },
        {
          id: 'line',
          head: say(words.line),
          width: '11rem',
          phone: 'hide',
          cell: (item) => <Span item={item} most={most} />,
        },
        {
          id: 'waits',
          head: say(words.waitsFor),
          width: '6.5rem',
          cell: ({ waitsFor }) => numbered(waitsFor) || '—',
        },
        {
          id: 'planned',
          head: say(words.planned),
          width: '8rem',
          cell: ({ planned, difference }) =>
            planned ? (
              <TwoLines first={planned.finish} second={say(plannedLabel(planned))} />
            ) : difference ? (
              <span className="handbook-open">{say(difference)}</span>
            ) : (
              '—'
            ),
        },
        {
          id: 'state',
          head: say(words.state),
          width: '8rem',
          phone: 'line',
          cell: (item) => <ItemStateCell item={item} heldBy={numbered(item.heldBy)} />,
        },
      ]}
    />
  )
}

function ItemName({ item: { number, label, need, condition } }: { item: HandbookItem }) {
  const say = useSay()
  return (
    <span>
      <span className="handbook-number">{number}</span>
      <b>{say(label)}</b>
      {need === 'open' && condition ? (
        <span className="handbook-open">{say({ zh: `待定：${condition.zh}`, en: `Open: ${condition.en}` })}</span>
      ) : null}
    </span>
  )
}

const plannedLabel = ({ start, days }: NonNullable<HandbookItem['planned']>) => ({
  zh: `${start}起，共${days}个工作日`,
  en: `from ${start}, ${days} working days`,
})

const daysBetween = (first: number, last: number) =>
  first === last
    ? { zh: `第${last}个工作日`, en: `working day ${last}` }
    : { zh: `第${first}到${last}个工作日`, en: `working days ${first} to ${last}` }

function Span({ item: { from, to, decisive }, most }: { item: HandbookItem; most: number }) {
  const say = useSay()
  if (from === null || to === null || most === 0) return null
  const percent = (days: number) => `${(days / most) * 100}%`
  const text = say(daysBetween(from + 1, to))
  return (
    <span className="handbook-track">
      <span
        className={decisive ? 'handbook-span decisive' : 'handbook-span'}
        style={{ left: percent(from), width: percent(to - from) }}
      />
      <span className="spoken-only">{decisive ? `${text}, ${say(words.decisive)}` : text}</span>
    </span>
  )
}
