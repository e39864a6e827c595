import './contributions.css'
import { type Contributions, exportContributions, listContributions } from '../../../contract/evaluation/evaluation.ts'
import type { Label } from '../../../kernel/label.ts'
import { addressOf, useAnswer } from '../../api.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { ChosenMenu } from '../../parts/filter/ChosenMenu.tsx'
import { Name } from '../../parts/Name.tsx'
import { AnsweredPage } from '../../parts/page/AnsweredPage.tsx'
import { Empty } from '../../parts/page/BlankState.tsx'
import { CountedYear } from '../../parts/page/CountedYear.tsx'
import { Download } from '../../parts/page/Download.tsx'
import { Folded } from '../../parts/page/Folded.tsx'
import { PageHeader } from '../../parts/page/Section.tsx'
import { grouped } from '../../parts/quantity.ts'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { JxTable } from '../../parts/table/JxTable.tsx'
import { Pager } from '../../parts/table/Pager.tsx'
import { EvaluationCrumbs } from '../EvaluationCrumbs.tsx'
import { EvaluationFilter } from '../EvaluationFilter.tsx'
import { broughtText, measuredText } from '../printed.ts'
import { useAsked } from '../use-asked.ts'
import { words } from '../words.ts'

const size = 50

/** What each enterprise brings to the score: the points of the zone less those that it would have without it. */
export function ContributionsPage() {
  const say = useSay()
  const { params, query, search } = useAsked()
  const item = search.get('item') ?? undefined
  const order = search.get('order') === 'least' ? 'least' : 'most'
  const page = Math.max(1, Number(search.get('page')) || 1)
  const answer = useAnswer(listContributions, {
    params,
    query: { ...query, ...(item && { item }), order, limit: size, offset: (page - 1) * size },
  })
  return (
    <AnsweredPage answer={answer} title={say(words.contributions)} failed={say(words.notOpened)}>
      {(found) => <Found found={found} order={order} page={page} />}
    </AnsweredPage>
  )
}

/** What is told, and of how many it is known; where it is of none, why. */
function leadOf({ edition, year, enterprises, total, gaps, unbounded }: Contributions): Label {
  const by = {
    zh: `去掉一家企业，本区得分会少多少。按${edition.year}年版、${year}年数据`,
    en: `How much less the zone would have without an enterprise. By edition ${edition.year} and facts of ${year}`,
  }
  if (total === 0 && unbounded > 0)
    return {
      zh: `${by.zh}，${enterprises}家企业有数据，但${unbounded}个指标没有设定全国最大最小值，给不出分。`,
      en: `${by.en}, ${enterprises} enterprises have facts, but ${unbounded} items have no national least and most and give no points.`,
    }
  const basis = basisOf(gaps, enterprises)
  return {
    zh: `${by.zh}，${enterprises}家企业中${total}家算得出${total > 0 ? basis.zh : ''}。`,
    en: `${by.en}, it is known of ${total} among ${enterprises}${total > 0 ? basis.en : ''}.`,
  }
}

/** Over whom sums are told: who reported; growth over those that reported both years. */
function basisOf(gaps: Contributions['gaps'], enterprises: number): Label {
  const [worst] = gaps.toSorted((one, other) => other.gaps - one.gaps)
  if (!worst) return { zh: '；各项都报全了', en: '; every fact is reported by all' }
  const told = enterprises - worst.gaps
  return {
    zh: `；合计只含报了数的企业，报得最少的“${worst.label.zh}”${enterprises}家中${told}家报了；增长项只算两年都报的企业`,
    en: `; sums hold who reported, least “${worst.label.en}”: ${told} of ${enterprises}; growth is told of those that reported both years only`,
  }
}

/** Each fact that not every enterprise reported, with how many did. */
function Reported({ found: { gaps, enterprises } }: { found: Contributions }) {
  const say = useSay()
  if (gaps.length === 0) return null
  return (
    <Folded label={say(words.reported)}>
      <ul>
        {gaps.map(({ label, gaps: lacking }) => (
          <li key={label.zh}>
            {say({
              zh: `${label.zh}：${enterprises}家中${enterprises - lacking}家报了，另${lacking}家未报、不计`,
              en: `${label.en}: ${enterprises - lacking} of ${enterprises} reported; ${lacking} are left out`,
            })}
          </li>
        ))}
      </ul>
    </Folded>
  )
}

/** Why there is no contribution to show. */
function Nobody({ found: { unbounded, enterprises } }: { found: Contributions }) {
  const say = useSay()
  const { href } = useAsked()
  if (unbounded === 0 || enterprises === 0)
    return <Empty title={say(words.noContributions)}>{say(words.noContributionsNote)}</Empty>
  return (
    <Empty title={say(words.noBoundsContributions)}>
      {say(words.noBoundsContributionsNote)} <a href={href('/entries?kind=bounds')}>{say(words.setBounds)} →</a>
    </Empty>
  )
}

function Found({ found, order, page }: { found: Contributions; order: 'most' | 'least'; page: number }) {
  const say = useSay()
  const language = useLanguage()
  const { go, params, query } = useAsked()
  const { items, rows, item, total } = found
  return (
    <>
      <PageHeader
        crumbs={<EvaluationCrumbs below={[{ text: say(words.contributions) }]} />}
        title={say(words.contributions)}
        aside={found.demonstration ? <Demonstration /> : null}
        lead={say(leadOf(found))}
        actions={
          total > 0 ? (
            <Download
              format="xlsx"
              href={addressOf(exportContributions.path, {
                params,
                query: { ...query, ...(item && { item }), order, language },
              })}
            />
          ) : null
        }
        rule={false}
      />
      <EvaluationFilter edition={found.edition.year} year={found.year}>
        <ChosenMenu
          label={say(words.item)}
          value={item ?? ''}
          choices={[
            { value: '', text: say(words.allItems) },
            ...items.map(({ number, label }) => ({
              value: number,
              text: say({ zh: `${number} ${label.zh}`, en: `${number} ${label.en}` }),
            })),
          ]}
          choose={(number) => go({ item: number || undefined, page: undefined })}
        />
        <ChosenMenu
          label={say(words.order)}
          value={order}
          choices={[
            { value: 'most', text: say(words.mostFirst) },
            { value: 'least', text: say(words.leastFirst) },
          ]}
          choose={(chosen) => go({ order: chosen === 'least' ? chosen : undefined, page: undefined })}
        />
      </EvaluationFilter>
      {total > 0 ? <Reported found={found} /> : null}
      {rows.length === 0 ? <Nobody found={found} /> : <Rows found={found} from={(page - 1) * size} />}
      <Pager page={page} size={size} total={total} go={(next) => go({ page: next > 1 ? String(next) : undefined })} />
      <Legend
        shown={[]}
        basis={
          <>
            <CountedYear page={found} /> ·{' '}
            {say({
              zh: '其他都不变，只去掉这一家重算；各家贡献相加不等于总分',
              en: 'computed again without this one, all else as it is; contributions do not add up to the score',
            })}
          </>
        }
      />
    </>
  )
}

function Rows({ found: { rows, items, item }, from }: { found: Contributions; from: number }) {
  const say = useSay()
  const { zone } = useAsked()
  const language = useLanguage()
  const called = new Map(items.map((one) => [one.id, one]))
  const chosen = items.find(({ number }) => number === item)
  const own = (row: Contributions['rows'][number]) => row.items.find((one) => one.item === chosen?.id)
  const value = (known: number | null | undefined): string =>
    known == null || !chosen ? '—' : measuredText(known, chosen, language)
  const widest = Math.max(...rows.map(({ points }) => Math.abs(points)), 1e-9)
  return (
    <JxTable
      caption={say(words.contributions)}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'at',
          head: '#',
          numeric: true,
          width: '3.5rem',
          phone: 'hide',
          cell: (row) => grouped(String(from + rows.indexOf(row) + 1)),
        },
        {
          id: 'enterprise',
          head: say(words.enterprise),
          cell: ({ id, name }) => (
            <a href={`/${zone}/registers/enterprise/${id}`}>
              <Name text={name} />
            </a>
          ),
        },
        {
          id: 'brings',
          head: say(words.brings),
          unit: say(words.points),
          numeric: true,
          phone: 'right',
          cell: ({ points }) => <span className={points < 0 ? 'brings-less' : undefined}>{broughtText(points)}</span>,
        },
        {
          id: 'bar',
          head: '',
          width: '9rem',
          phone: 'hide',
          cell: ({ points }) => (
            <span className={points < 0 ? 'brings-bar less' : 'brings-bar'} aria-hidden="true">
              <span style={{ width: `${(Math.abs(points) / widest) * 100}%` }} />
            </span>
          ),
        },
        ...(chosen
          ? [
              {
                id: 'with',
                head: say(words.withIt),
                numeric: true,
                cell: (row: Contributions['rows'][number]) => value(own(row)?.with),
              },
              {
                id: 'without',
                head: say(words.withoutIt),
                numeric: true,
                cell: (row: Contributions['rows'][number]) => value(own(row)?.without),
              },
            ]
          : [
              {
                id: 'most',
                head: say(words.mostItems),
                phone: 'line' as const,
                cell: (row: Contributions['rows'][number]) =>
                  row.items
                    .filter(({ points }) => points !== null && Math.abs(points) >= 0.0005)
                    .slice(0, 3)
                    .map((one) => `${called.get(one.item)!.number} ${broughtText(one.points!)}`)
                    .join(say({ zh: '，', en: ', ' })),
              },
              {
                id: 'unknown',
                head: say(words.unknownItems),
                numeric: true,
                cell: ({ unknown }: Contributions['rows'][number]) => (unknown > 0 ? unknown : ''),
              },
            ]),
      ]}
    />
  )
}
