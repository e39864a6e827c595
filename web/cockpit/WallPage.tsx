import { usePageTitle } from '../app/page-title.ts'
import './WallEnglish.css'
import './WallPage.css'
import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { type CockpitAnswer, openCockpit } from '../../contract/cockpit.ts'
import { byGravity, lampLabels, lamps } from '../../kernel/lamp.ts'
import { useAnswer } from '../api.ts'
import { useLanguage, useSay } from '../app/language.ts'
import { keepDark } from '../app/preferences.ts'
import { Seal } from '../app/shell/Brand.tsx'
import { AgainstTime } from '../parts/chart/Bullet.tsx'
import { CadenceStrip } from '../parts/chart/CadenceStrip.tsx'
import { Failure, Loading } from '../parts/page/BlankState.tsx'
import { printed } from '../parts/quantity.ts'
import { Lamp } from '../parts/reason/Lamp.tsx'
import { Sentence } from '../parts/reason/Sentence.tsx'
import { withinYear } from '../targets/words.ts'
import { byDepartment, LampCounts, worst } from './DepartmentsSection.tsx'
import { TargetBullet } from './TargetsSection.tsx'
import { WallPublished } from './WallPublished.tsx'
import { allLabel, asOfLabel, batchesOnWall, othersAheadLabel, words } from './words.ts'

/** The cockpit on a wall of 1920×1080: dark, without links, asked anew every minute. */
export function WallPage() {
  const say = useSay()
  usePageTitle(say(words.wall))
  const { zone = '' } = useParams({ strict: false })
  const { data, error, refetch } = useAnswer(openCockpit, { query: {} })
  useEffect(() => {
    const again = setInterval(() => refetch(), 60_000)
    return () => clearInterval(again)
  }, [refetch])
  useEffect(keepDark, [])
  if (data) return <WallView cockpit={data} />
  return (
    <main className="wall" data-zone={zone}>
      <h1 className="spoken-only">{say(words.wall)}</h1>
      {error ? <Failure title={say(words.notOpened)} error={error} again={refetch} /> : <Loading />}
    </main>
  )
}

function useMinute(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const tick = setInterval(() => setNow(new Date()), 10_000)
    return () => clearInterval(tick)
  }, [])
  return now
}

/** The wall of an answer. Data older than a day turn the date amber. */
function WallView({ cockpit }: { cockpit: CockpitAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const now = useMinute()
  const clock = now.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
  const watched = Math.max(onWall(cockpit.targets).length, cockpit.slipping?.rows.length ?? 0)
  const stale = now.getTime() - Date.parse(cockpit.asOf) > 48 * 36e5
  return (
    <main className="wall">
      <header className="wall-head">
        <Seal />
        <h1>{say(cockpit.zoneLabel)}</h1>
        <span className="wall-title">{say(cockpit.title)}</span>
        <span className="wall-side">
          {say(words.time)} <b>{cockpit.time}%</b>
        </span>
        <span className={stale ? 'wall-stale' : ''}>
          {say(words.asOf)} {cockpit.asOf}
        </span>
        <b className="wall-clock">{clock}</b>
      </header>
      <section className="wall-figures" aria-label={say(cockpit.title)}>
        {cockpit.figures.slice(0, 6).map((figure) => {
          const text = printed(figure.shown, language)
          return (
            <div key={figure.href}>
              <p>{say(figure.label)}</p>
              <p className="wall-value">
                <b>{text.digits}</b> {text.unit}
              </p>
              <p className="wall-note">
                {figure.notes[0] ? (
                  <Sentence
                    pieces={figure.notes[0].map(({ text: words, strong }) => ({
                      text: words,
                      ...(strong ? { strong } : {}),
                    }))}
                  />
                ) : null}
              </p>
            </div>
          )
        })}
      </section>
      {watched > 0 ? (
        <div className="wall-columns">
          <WallTargets cockpit={cockpit} />
          {cockpit.slipping ? <WallSlips cockpit={cockpit} /> : <WallDepartments cockpit={cockpit} />}
        </div>
      ) : null}
      {cockpit.cadence ? (
        <section className="wall-section wall-cadence">
          <h2>
            {say(words.cadence)}
            <small>
              {say(cockpit.cadence.label)}　{say(asOfLabel(cockpit.cadence.asOf))}　{say(words.done)}{' '}
              <b>{printed(cockpit.cadence.done, language).digits}</b> {printed(cockpit.cadence.done, language).unit}
              {cockpit.cadence.demonstration ? `　${say(words.demonstration)}` : ''}
            </small>
          </h2>
          <CadenceStrip
            title={say(words.cadence)}
            cells={cockpit.cadence.cells.map((cell) => ({
              ...cell,
              label: say(withinYear(cell.label, cell.period.slice(0, 4))),
            }))}
          />
        </section>
      ) : (
        <WallPublished cockpit={cockpit} rows={Math.max(3, 11 - 3 * Math.sign(watched) - watched)} />
      )}
      <footer className="wall-foot">
        {lamps.map((state) => (
          <span key={state}>
            <Lamp state={state} size={16} silent /> {say(lampLabels[state])}
          </span>
        ))}
        <span className="wall-side">
          {[
            ...cockpit.lists.map(
              (list) => `${say(words[list.id])} ${list.total}${language === 'zh' ? '，' : ', '}${say(list.note)}`,
            ),
            ...batchesOnWall(cockpit.starts).map(say),
          ].join(' ・ ')}
        </span>
      </footer>
    </main>
  )
}

type Target = CockpitAnswer['targets'][number]
const rowsOnWall = 8

/** The targets that a wall has rows for: of too many the green are left out, and the unreported stand last. */
function onWall(targets: readonly Target[]): Target[] {
  const place = { red: 0, amber: 1, green: 2, unknown: 3 }
  return targets
    .toSorted((one, other) => byGravity(one.lamp, other.lamp))
    .slice(0, rowsOnWall)
    .toSorted((one, other) => place[one.lamp] - place[other.lamp] || Number(one.ahead ?? 0) - Number(other.ahead ?? 0))
}

function WallTargets({ cockpit }: { cockpit: CockpitAnswer }) {
  const say = useSay()
  const targets = onWall(cockpit.targets)
  const left = cockpit.targets.length - targets.length
  return (
    <section className="wall-section">
      <h2>
        {say(words.targets)}
        <small>
          {say(asOfLabel(cockpit.asOf))}　{say(words.points)}
          {left > 0 ? say(othersAheadLabel(left)) : null}
        </small>
      </h2>
      <ul>
        {targets.map((target) => (
          <li key={target.id} className="wall-target">
            <Lamp state={target.lamp} size={20} />
            <span>{say(target.label)}</span>
            <TargetBullet target={target} time={cockpit.time} />
            <span className="wall-number">
              <b>{target.completion?.value ?? '—'}</b>
              {target.completion?.value ? '%' : ''}
            </span>
            <span className="wall-number wall-against">
              {target.ahead === null ? say(words.unreported) : <AgainstTime difference={target.ahead} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Who answers for the targets, the most urgent first. */
function WallDepartments({ cockpit }: { cockpit: CockpitAnswer }) {
  const say = useSay()
  return (
    <section className="wall-section">
      <h2>
        {say(words.byDepartment)}
        <small>{say(words.byDepartmentNote)}</small>
      </h2>
      <ul>
        {byDepartment(cockpit.targets)
          .slice(0, 7)
          .map((department) => (
            <li key={department.label.zh} className="wall-department">
              <Lamp state={worst(department)} size={20} />
              <span>{say(department.label)}</span>
              <LampCounts targets={department.targets} size={18} />
              <b className="wall-number">{department.targets.length}</b>
            </li>
          ))}
      </ul>
    </section>
  )
}

function WallSlips({ cockpit }: { cockpit: CockpitAnswer }) {
  const say = useSay()
  const rows = cockpit.slipping?.rows.slice(0, 6) ?? []
  const longest = Math.max(...rows.map((row) => row.days), 1)
  return (
    <section className="wall-section">
      <h2>
        {say(words.slipping)}
        {cockpit.slipping ? (
          <small>
            {say(asOfLabel(cockpit.slipping.asOf))}　{say(allLabel(cockpit.slipping.total))}
            {cockpit.slipping.demonstration ? `　${say(words.demonstration)}` : ''}
          </small>
        ) : null}
      </h2>
      {rows.length === 0 ? (
        <p className="wall-empty">{say(cockpit.slipping ? words.noneSlips : words.noSlips)}</p>
      ) : null}
      <ul>
        {rows.map((row) => (
          <li key={row.id} className="wall-slip">
            <Lamp state={row.lamp} size={20} />
            <b>{row.name}</b>
            <span className={`wall-bar ${row.lamp}`} style={{ width: `${(row.days / longest) * 100}%` }} />
            <b className={`wall-days ${row.lamp}`}>{row.days}</b>
            <span>{say(row.obstacle)}</span>
            <span className="wall-number">{row.person}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
