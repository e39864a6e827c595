import './LampShares.css'
import type { LampShare } from '../../../../contract/delivery/counts.ts'
import { lampLabels } from '../../../../kernel/lamp.ts'
import { useSay } from '../../../app/language.ts'
import { Shares } from '../../../parts/chart/Bullet.tsx'
import { RuleSection } from '../../../parts/page/Section.tsx'
import { words as common } from '../../words.ts'
import { words } from './words.ts'

const most = 7

/** Projects by who answers, by chain or phase: the ones to watch of all, each line as long as it has projects. */
export function LampShares({
  title,
  rows,
  hrefOf,
}: {
  title: string
  rows: readonly LampShare[]
  hrefOf: (value: string) => string
}) {
  const say = useSay()
  if (rows.length === 0) return null
  const longest = Math.max(...rows.map(({ all }) => all), 1)
  const shown = rows.slice(0, most)
  return (
    <RuleSection title={title} note={say(words.toWatch)}>
      <ul className="lamp-shares">
        {shown.map((row) => (
          <Row key={row.value ?? ''} row={row} longest={longest} href={row.value === null ? null : hrefOf(row.value)} />
        ))}
      </ul>
      {rows.length > most ? (
        <details className="lamp-shares-more">
          <summary>{say({ zh: `其余${rows.length - most}个`, en: `${rows.length - most} more` })}</summary>
          <ul className="lamp-shares">
            {rows.slice(most).map((row) => (
              <Row
                key={row.value ?? ''}
                row={row}
                longest={longest}
                href={row.value === null ? null : hrefOf(row.value)}
              />
            ))}
          </ul>
        </details>
      ) : null}
    </RuleSection>
  )
}

function Row({ row, longest, href }: { row: LampShare; longest: number; href: string | null }) {
  const say = useSay()
  const { red, amber, unknown, green, all, toWatch } = row
  const name = say({
    zh: `${lampLabels.red.zh}${red}，${lampLabels.amber.zh}${amber}，${lampLabels.unknown.zh}${unknown}，${lampLabels.green.zh}${green}`,
    en: `${lampLabels.red.en} ${red}, ${lampLabels.amber.en} ${amber}, ${lampLabels.unknown.en} ${unknown}, ${lampLabels.green.en} ${green}`,
  })
  const parts = [
    { lamp: 'red' as const, count: red },
    { lamp: 'amber' as const, count: amber },
    { lamp: 'unknown' as const, count: unknown },
    { lamp: 'blue' as const, count: green },
  ].filter(({ count }) => count > 0)
  return (
    <li>
      <span className="share-label">
        {href ? (
          <a className="quiet-link" href={href}>
            {say(row.label)}
          </a>
        ) : (
          say(row.label)
        )}
      </span>
      <span className="share-bar">
        <span style={{ width: `${(all / longest) * 100}%` }}>
          <Shares parts={parts} label={name} />
        </span>
      </span>
      <span className="share-count">
        <b className={row.willMiss > 0 ? 'red' : toWatch > 0 ? 'amber' : ''}>{toWatch}</b> / {all}
        <span className="spoken-only"> {say(common.projects)}</span>
      </span>
    </li>
  )
}
