import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { exportLadderRenewals, exportLadderTitles } from '../../../contract/ladder/files.ts'
import { type LadderPopulation, openLadderPopulation } from '../../../contract/ladder/population.ts'
import type { Label, Language } from '../../../kernel/label.ts'
import { addressOf, useAnswer } from '../../api.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { useNarrow } from '../../app/narrow.ts'
import { useDaySeen } from '../../app/shell/day-seen.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { NumbersSwitch } from '../../parts/chart/NumbersSwitch.tsx'
import { AnsweredPage } from '../../parts/page/AnsweredPage.tsx'
import { CountedYear } from '../../parts/page/CountedYear.tsx'
import { PageHeader, RuleSection } from '../../parts/page/Section.tsx'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { Emphasised } from '../../parts/reason/Sentence.tsx'
import { JxTable } from '../../parts/table/JxTable.tsx'
import { ListItem } from '../../parts/table/ListItem.tsx'
import { EnterpriseLinks } from '../../register/EnterpriseLinks.tsx'
import { countText, shareText } from '../values.ts'
import { words } from '../words.ts'
import { Sankey } from './Sankey.tsx'

/** Everybody on the ladder: each title with who holds it, who could, who nearly could; how it grew by year. */
export function LadderPage() {
  const say = useSay()
  const answer = useAnswer(openLadderPopulation, { query: useDaySeen() })
  return (
    <AnsweredPage answer={answer} title={say(words.ladder)} failed={say(words.notOpened)}>
      {(page) => <Opened page={page} />}
    </AnsweredPage>
  )
}

function Opened({ page }: { page: LadderPopulation }) {
  const say = useSay()
  const eligible = page.rungs.reduce((sum, rung) => sum + rung.eligible, 0)
  return (
    <>
      <PageHeader
        crumbs={<EnterpriseLinks />}
        title={say(words.ladder)}
        aside={page.demonstration ? <Demonstration /> : null}
        lead={
          <Emphasised
            text={say({
              zh: `名录内企业${countText(page.enterprises)}家（不含个体工商户），${countText(page.titled)}家有称号；够条件未得${countText(eligible)}家次。`,
              en: `${countText(page.enterprises)} enterprises of the register (no households), ${countText(page.titled)} with a title; eligible ${countText(eligible)} times.`,
            })}
          />
        }
        rule={false}
        actions={<LadderFiles />}
      />
      <RungTable page={page} />
      <YearsSection page={page} />
      <WaitingSection page={page} />
      <Legend
        shown={['green', 'amber', 'unknown']}
        basis={
          <>
            <CountedYear page={page} />
            {say({
              zh: `；按这一天施行的办法；认定日未知的${page.undated}项称号不计入逐年`,
              en: `; by the rules of that day; ${page.undated} titles of an unknown day are in no year`,
            })}
          </>
        }
      />
    </>
  )
}

/** The ladder as workbooks: who holds what, and what falls due. */
function LadderFiles() {
  const say = useSay()
  const language = useLanguage()
  const query = { ...useDaySeen(), language }
  return (
    <>
      <a className="button" href={addressOf(exportLadderTitles.path, { query })} download>
        {say(words.titlesFile)}
      </a>
      <a className="button" href={addressOf(exportLadderRenewals.path, { query })} download>
        {say(words.renewalsFile)}
      </a>
    </>
  )
}

/** What counts as near, and for which titles nobody knows who holds them. */
function countedHow({ nearRule, rungs }: LadderPopulation): Label {
  const unregistered = rungs.filter(({ held, edition }) => held === null && edition)
  const names = (language: Language, between: string) => unregistered.map(({ short }) => short[language]).join(between)
  const told: Label[] = [
    ...(nearRule ? [nearRule] : []),
    ...(unregistered.length > 0
      ? [
          {
            zh: `${names('zh', '、')}没有登记过称号，谁已持有未知，后几列可能含已持有的企业`,
            en: `no holder of ${names('en', ', ')} was ever registered: who holds it is unknown, and the other columns may count holders`,
          },
        ]
      : []),
  ]
  return { zh: told.map(({ zh }) => zh).join('；'), en: told.map(({ en }) => en).join('; ') }
}

function RungTable({ page }: { page: LadderPopulation }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const query = useDaySeen()
  const begun = (edition: unknown, count: number): string => (edition ? countText(count) : say(words.notBegun))
  const note = countedHow(page)
  const nearHref = (rung: string, rest = 'met') =>
    `/${zone}/ladder/near?${new URLSearchParams({ ...query, rung, rest })}`
  return (
    <RuleSection title={say(words.byRung)} note={note.zh ? say(note) : undefined}>
      <JxTable
        caption={say(words.byRung)}
        rows={page.rungs}
        keyOf={({ id }) => id}
        columns={[
          {
            id: 'rung',
            head: say(words.rung),
            cell: ({ id, label, edition, near }) =>
              edition ? <a href={nearHref(id, near > 0 ? 'met' : 'waiting')}>{say(label)}</a> : say(label),
          },
          {
            id: 'held',
            head: say(words.held),
            numeric: true,
            phone: 'right',
            cell: ({ held, edition }) => (held === null ? say(words.notRegistered) : begun(edition, held)),
          },
          {
            id: 'before',
            head: say({ zh: '上年末', en: 'Year before' }),
            numeric: true,
            cell: ({ before }) => (before === null ? '—' : countText(before)),
          },
          {
            id: 'growth',
            head: say({ zh: '同比', en: 'Growth' }),
            unit: '%',
            numeric: true,
            cell: ({ growth }) => growth?.replace('-', '−') ?? '—',
          },
          ...(page.rungs.some(({ ofCity }) => ofCity)
            ? [
                {
                  id: 'city',
                  head: say({ zh: '占全市', en: 'Of the city' }),
                  numeric: true,
                  cell: ({ ofCity }: LadderPopulation['rungs'][number]) =>
                    ofCity ? (
                      <a
                        href={`/${zone}/figures/${ofCity.indicator}:share-of-city?${new URLSearchParams({ period: ofCity.period })}`}
                      >
                        {shareText(ofCity.value)}
                      </a>
                    ) : (
                      '—'
                    ),
                },
              ]
            : []),
          {
            id: 'eligible',
            head: say(words.eligibleOnes),
            numeric: true,
            cell: ({ eligible, edition }) => begun(edition, eligible),
          },
          {
            id: 'near',
            head: say(words.near),
            numeric: true,
            cell: ({ id, near, edition }) =>
              near > 0 ? <a href={nearHref(id)}>{countText(near)}</a> : begun(edition, near),
          },
          {
            id: 'near-waiting',
            head: say(words.nearWaiting),
            numeric: true,
            cell: ({ id, nearWaiting, edition }) =>
              nearWaiting > 0 ? (
                <a href={nearHref(id, 'waiting')}>{countText(nearWaiting)}</a>
              ) : (
                begun(edition, nearWaiting)
              ),
          },
          {
            id: 'unknown',
            head: say(words.missing),
            numeric: true,
            cell: ({ unknown, edition }) => begun(edition, unknown),
          },
          {
            id: 'verify',
            head: say(words.toVerify),
            numeric: true,
            cell: ({ unconfirmed }) => (unconfirmed > 0 ? <a href={`/${zone}/ladder/editions`}>{unconfirmed}</a> : ''),
          },
        ]}
      />
    </RuleSection>
  )
}

/** Years that any title was granted in or held at the end of. */
function YearsSection({ page }: { page: LadderPopulation }) {
  const say = useSay()
  const [asTable, setAsTable] = useState(useNarrow())
  const grown = page.growth.filter(({ years }) => years.some(({ held, granted }) => held + granted > 0))
  if (grown.length === 0) return null
  const rows = grown.flatMap(({ id, label, years }) =>
    years.filter(({ held, granted }) => held + granted > 0).map((year) => ({ ...year, id, label })),
  )
  const main = page.rungs.filter(({ flight }) => flight === page.rungs[0]!.flight)
  const picture = !asTable && page.flows.length > 0
  return (
    <RuleSection
      title={say(words.byYear)}
      note={picture ? say(words.byYearNote) : undefined}
      side={page.flows.length > 0 ? <NumbersSwitch asTable={asTable} turn={setAsTable} /> : null}
    >
      {picture ? (
        <Sankey flows={page.flows} names={main} title={say(words.byYear)} />
      ) : (
        <JxTable
          caption={say(words.byYear)}
          compact
          rows={rows}
          keyOf={({ id, year }) => `${id} ${year}`}
          columns={[
            { id: 'rung', head: say(words.rung), cell: ({ label }) => say(label) },
            { id: 'year', head: say(words.year), numeric: true, cell: ({ year }) => year },
            { id: 'held', head: say(words.held), numeric: true, phone: 'right', cell: ({ held }) => countText(held) },
            {
              id: 'growth',
              head: say({ zh: '同比', en: 'Growth' }),
              unit: '%',
              numeric: true,
              cell: ({ growth }) => growth?.replace('-', '−') ?? '—',
            },
            { id: 'granted', head: say(words.granted), numeric: true, cell: ({ granted }) => countText(granted) },
          ]}
        />
      )}
    </RuleSection>
  )
}

function WaitingSection({ page }: { page: LadderPopulation }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  if (page.waiting.length === 0) return null
  return (
    <RuleSection title={say(words.reports)}>
      <ul>
        {page.waiting.map(({ id, name, reports }) => (
          <ListItem
            key={id}
            sign={reports}
            first={<a href={`/${zone}/ladder/enterprises/${id}`}>{name}</a>}
            second={say({ zh: `${reports}条待核实`, en: `${reports} to be confirmed` })}
          />
        ))}
      </ul>
    </RuleSection>
  )
}
