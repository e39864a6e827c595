import { printNumber } from '../../kernel/decimal.ts'
import './SpreadSection.css'
import type { AssessmentHead, AssessmentPage } from '../../contract/assessments/assessments.ts'
import { useSay } from '../app/language.ts'
import { useNarrow } from '../app/narrow.ts'
import { RuleSection } from '../parts/page/Section.tsx'
import { words } from './words.ts'

const [top, bottom, foot] = [44, 188, 24]

/** How many scored how much, and where each class begins; `own` is where one stands among them. */
export function SpreadSection({
  head: { grades, counter },
  spread: { bins, bounds },
  own,
}: {
  head: Pick<AssessmentHead, 'grades' | 'counter'>
  spread: NonNullable<AssessmentPage['spread']>
  own?: number | null
}) {
  const say = useSay()
  const narrow = useNarrow()
  const width = narrow ? 350 : 920
  const [least, last] = [bins[0]!.from, bins.at(-1)!.to]
  const counts = bins.map((bin) => Object.values(bin.counts).reduce((sum, count) => sum + count, 0))
  const most = Math.max(1, ...counts)
  const x = (score: number): number => 4 + ((score - least) / Math.max(1, last - least)) * (width - 8)
  const y = (count: number): number => bottom - (count / most) * (bottom - top - 22)
  const middle = (at: number): number => (x(bins[at]!.from) + x(bins[at]!.to)) / 2
  const ownBin = own == null ? -1 : bins.findIndex(({ from, to }) => own >= from && own < to)
  const named = (id: string): string => say(grades.find((grade) => grade.id === id)?.short ?? { zh: id, en: id })
  const every = Math.max(1, Math.ceil(bins.length / (narrow ? 5 : 12)))
  const title = say(words.spread)
  const said = bounds.map(({ grade, least: bound }) => `${named(grade)} ≥ ${printNumber(bound, 2)}`).join(' · ')
  return (
    <RuleSection title={title} note={say({ zh: `每格${bins[0]!.to - bins[0]!.from}分，${said}`, en: said })}>
      <svg className="spread" viewBox={`0 0 ${width} ${bottom + foot}`} role="img" aria-label={`${title} ${said}`}>
        <title>{title}</title>
        {bins.map(({ from, to }, at) => {
          const count = counts[at]!
          return (
            <g key={from}>
              <rect
                className={at === ownBin ? 'spread-own' : 'spread-bar'}
                x={x(from) + 1}
                y={y(count)}
                width={Math.max(1, x(to) - x(from) - 2)}
                height={bottom - y(count)}
              >
                <title>{`${from}–${to}: ${count} ${say(counter)}`}</title>
              </rect>
              {at % every === 0 ? (
                <text className="spread-axis" x={x(from)} y={bottom + 17}>
                  {from}
                </text>
              ) : null}
            </g>
          )
        })}
        <line className="spread-floor" x1="0" x2={width} y1={bottom} y2={bottom} />
        {bounds.slice(0, -1).map(({ grade, least: bound }) => (
          <g key={grade}>
            <line className="spread-bound" x1={x(bound)} x2={x(bound)} y1={top - 12} y2={bottom} />
            <text className="spread-grade" x={x(bound) + 5} y={top - 4}>
              {named(grade)} {narrow ? '' : `≥ ${printNumber(bound, 1)}`}
            </text>
          </g>
        ))}
        {narrow
          ? null
          : counts.map((count, at) =>
              count === 0 ? null : (
                <text key={bins[at]!.from} className="spread-count" x={middle(at)} y={y(count) - 5} textAnchor="middle">
                  {count}
                </text>
              ),
            )}
        {own == null ? null : (
          <g>
            <line
              className="spread-line"
              x1={x(own)}
              x2={x(own)}
              y1={19}
              y2={ownBin < 0 ? bottom : y(counts[ownBin]!) - (narrow ? 2 : 20)}
            />
            <text
              className="spread-own-text"
              x={x(own) + (x(own) > width / 2 ? 4 : -4)}
              y={14}
              textAnchor={x(own) > width / 2 ? 'end' : 'start'}
            >
              {say({ zh: `本家${printNumber(own, 2)}分`, en: `This one: ${printNumber(own, 2)}` })}
            </text>
          </g>
        )}
      </svg>
    </RuleSection>
  )
}
