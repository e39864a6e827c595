import './Gallery.css'
import { useState } from 'react'
import type { Label } from '../../../kernel/label.ts'
import { unitOf } from '../../../kernel/unit.ts'
import { CallError } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { prefer, usePreferences } from '../../app/preferences.ts'
import { Choices } from '../../app/shell/Menu.tsx'
import { Bullet } from '../chart/Bullet.tsx'
import { CadenceStrip } from '../chart/CadenceStrip.tsx'
import { Chart } from '../chart/Chart.tsx'
import { Legend } from '../chart/Legend.tsx'
import { UnitChart } from '../chart/UnitChart.tsx'
import { Figure } from '../Figure.tsx'
import { Field } from '../form/Field.tsx'
import { StepHeader } from '../form/StepHeader.tsx'
import { Empty, Failure, NoPermission } from '../page/BlankState.tsx'
import { PageHeader, RuleSection } from '../page/Section.tsx'
import { Clock } from '../reason/Clock.tsx'
import { Demonstration, Mark } from '../reason/Mark.tsx'
import { type ReasonRow, ReasonTree } from '../reason/ReasonTree.tsx'
import { JxTable } from '../table/JxTable.tsx'
import { examples } from './examples.ts'
import { galleryWords as words } from './words.ts'

/** All parts and their states on one page, to look at in both shades and languages. */
export function Gallery() {
  const say = useSay()
  const { theme, language } = usePreferences()
  return (
    <main className="page gallery">
      <PageHeader
        title={say(words.title)}
        aside={<Demonstration />}
        lead={say(words.lead)}
        rule={false}
        actions={
          <>
            <Choices
              label={say(words.shade)}
              chosen={theme}
              choose={(chosen) => prefer({ theme: chosen })}
              choices={[
                { id: 'light', text: say(words.light) },
                { id: 'dark', text: say(words.dark) },
              ]}
            />
            <Choices
              label={say(words.language)}
              chosen={language}
              choose={(chosen) => prefer({ language: chosen })}
              choices={[
                { id: 'zh', text: '中', lang: 'zh-CN' },
                { id: 'en', text: 'EN' },
              ]}
            />
          </>
        }
      />
      <div className="gallery-thirds">
        <Colours />
        <RuleSection title={say(words.letters)} note={say(words.twoWeights)}>
          <p className="sample-76">97.67</p>
          <p className="sample-36">1,195</p>
          <p className="sample-h1">{say(words.pageName)}</p>
          <p className="sample-h2">{say(words.sectionName)}</p>
          <p>{say(words.body)}</p>
          <p className="sample-small">{say(words.explanation)}</p>
        </RuleSection>
        <RuleSection title={say(words.figure)}>
          <div className="gallery-figures">
            {examples.figures.map((figure) => (
              <Figure key={figure.label.zh} {...figure} />
            ))}
          </div>
        </RuleSection>
        <RuleSection title={say(words.clock)} note={say(words.clockNote)}>
          <div className="gallery-clocks">
            {examples.clocks.map((clock) => (
              <figure key={clock.name.zh}>
                <Clock {...clock} />
                <figcaption>{say(clock.name)}</figcaption>
              </figure>
            ))}
          </div>
        </RuleSection>
        <RuleSection title={say(words.strips)}>
          <CadenceStrip
            title={say(words.strips)}
            height={96}
            cells={examples.cadence.map((cell) => ({ ...cell, label: say(cell.label) }))}
          />
          <div className="gallery-bullet">
            <Bullet done={72.6} time={75} lamp="amber" />
            <Bullet done={93.8} time={75} />
            <Bullet done={null} time={75} />
          </div>
        </RuleSection>
        <RuleSection title={say(words.units)} note={say(words.unitsNote)}>
          <UnitChart filled={86} total={500} title={say(words.unitsNote)} />
          <p className="gallery-marks">
            <Mark origin="counted" /> <Mark origin="reported" /> <Mark origin="derived" /> <Mark origin="inferred" />{' '}
            <Demonstration />
          </p>
          <StepHeader
            steps={[say(words.stepFile), say(words.stepCheck), say(words.stepTry), say(words.stepImport)]}
            current={1}
          />
        </RuleSection>
      </div>
      <Blanks />
      <div className="gallery-form-table">
        <RuleSection title={say(words.form)}>
          <Wrong />
        </RuleSection>
        <RuleSection title={say(words.table)} note={say(words.tableNote)}>
          <JxTable
            caption={say(words.table)}
            rows={examples.subjects.rows}
            keyOf={(row) => row.name.zh}
            lampOf={() => 'green'}
            sums
            columns={[
              { id: 'name', head: say(words.subjects), cell: (row) => say(row.name), sum: say(words.total) },
              {
                id: 'now',
                head: '2023',
                unit: say(words.households),
                numeric: true,
                cell: (row) => row.now,
                sum: '18,297',
              },
              {
                id: 'before',
                head: '2022',
                unit: say(words.households),
                numeric: true,
                cell: (row) => row.before,
                sum: '15,938',
              },
              { id: 'growth', head: say(words.growth), numeric: true, cell: (row) => row.growth, sum: '+14.80%' },
              { id: 'share', head: say(words.share), numeric: true, cell: (row) => row.share, sum: '100%' },
              {
                id: 'origin',
                head: say(words.origin),
                phone: 'plain',
                cell: () => (
                  <>
                    <Mark origin="inferred" /> {say(words.inferred)}
                  </>
                ),
                sum: <Mark origin="reported" />,
              },
            ]}
          />
        </RuleSection>
      </div>
      <RuleSection title={say(words.chart)}>
        <Chart
          finding={say(words.chartFinding)}
          subject={say(words.chartSubject)}
          option={examples.chart}
          table={
            <JxTable
              compact
              caption={say(words.chartFinding)}
              rows={examples.chartRows}
              keyOf={(row) => row.year}
              columns={[
                { id: 'year', head: say(words.year), cell: (row) => row.year },
                {
                  id: 'value',
                  head: say(words.subjects),
                  unit: say(words.households),
                  numeric: true,
                  cell: (row) => row.value,
                },
              ]}
            />
          }
        />
      </RuleSection>
      <RuleSection title={say(words.reasons)} note={say(words.reasonsNote)}>
        <ReasonTree caption={say(words.reasons)} groups={inLanguage(examples.reasons, say)} />
      </RuleSection>
      <Legend />
    </main>
  )
}

function Colours() {
  const say = useSay()
  return (
    <RuleSection title={say(words.colours)}>
      <div className="gallery-colours">
        {examples.colours.map(({ name, use, token }) => (
          <div key={token}>
            <span style={{ background: `var(--jx-${token})` }} />
            <p>
              <b>{say(name)}</b>
              <small>{say(use)}</small>
            </p>
          </div>
        ))}
      </div>
    </RuleSection>
  )
}

function Blanks() {
  const say = useSay()
  return (
    <RuleSection title={say(words.blanks)} note={say(words.blanksNote)}>
      <div className="gallery-blanks">
        <Empty title={say(words.emptyTitle)} next={<a href="/parts">{say(words.emptyNext)} →</a>}>
          {say(words.emptyBody)}
        </Empty>
        <div className="blank loading">
          <span className="loading-bar" style={{ width: '38%' }} />
          <span className="loading-bar tall" style={{ width: '62%' }} />
          <span className="loading-bar" style={{ width: '80%' }} />
        </div>
        <Failure
          title={say(words.failTitle)}
          error={new CallError(words.failBody, 500, { number: 'K7-2041' })}
          again={() => undefined}
        />
        <NoPermission title={say(words.deniedTitle)} next={<a href="/parts">{say(words.deniedNext)} →</a>}>
          {say(words.deniedBody)}
        </NoPermission>
      </div>
    </RuleSection>
  )
}

function Wrong() {
  const say = useSay()
  const [text, setText] = useState('8.6')
  return (
    <Field
      label={say(words.investment)}
      beside={say(words.plan)}
      unit={say(words.unit)}
      error={text === '8.6' ? say(words.wrong) : null}
      repairs={[
        { text: say(words.repair), apply: () => setText('860') },
        { text: say(words.keep), apply: () => setText('8.60') },
      ]}
    >
      {(control) => (
        <input {...control} value={text} inputMode="decimal" onChange={(event) => setText(event.target.value)} />
      )}
    </Field>
  )
}

/** The example's units in the words of the screen. */
const inLanguage = (groups: readonly ReasonRow[], say: (label: Label) => string): ReasonRow[] =>
  groups.map(({ rows, ...group }) => ({
    ...group,
    ...(rows ? { rows: inLanguage(rows, say) } : {}),
    ...(group.unit ? { unit: say(unitOf(group.unit).label) } : {}),
  }))
