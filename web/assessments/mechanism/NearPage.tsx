import { useLocation, useParams, useRouter } from '@tanstack/react-router'
import { exportNearAssessed, listNearAssessed, type NearAssessed } from '../../../contract/assessments/assessments.ts'
import type { Label } from '../../../kernel/label.ts'
import { addressOf, useAnswer } from '../../api.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { ChosenMenu } from '../../parts/filter/ChosenMenu.tsx'
import { Name } from '../../parts/Name.tsx'
import { AnsweredPage } from '../../parts/page/AnsweredPage.tsx'
import { Empty } from '../../parts/page/BlankState.tsx'
import { Download } from '../../parts/page/Download.tsx'
import { PageHeader } from '../../parts/page/Section.tsx'
import { grouped } from '../../parts/quantity.ts'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { Emphasised } from '../../parts/reason/Sentence.tsx'
import { JxTable } from '../../parts/table/JxTable.tsx'
import { Pager } from '../../parts/table/Pager.tsx'
import { AssessmentCrumbs } from '../AssessmentCrumbs.tsx'
import { Basis } from '../Basis.tsx'
import { words } from '../words.ts'

const size = 50

type Row = NearAssessed['rows'][number]

/** Who is on the way to the next grade or stage of an assessment, and what lacks, the nearest first. */
export function NearPage() {
  const say = useSay()
  const language = useLanguage()
  const router = useRouter()
  const { zone = '', assessment = '' } = useParams({ strict: false })
  const { pathname, searchStr } = useLocation()
  const asked = new URLSearchParams(searchStr)
  const place = Math.max(1, Number(asked.get('page') ?? 1) || 1)
  const kept = Object.fromEntries(
    ['on', 'edition', 'towards'].flatMap((name) => (asked.get(name) ? [[name, asked.get(name)!]] : [])),
  )
  const answer = useAnswer(listNearAssessed, {
    params: { assessment },
    query: { ...kept, limit: size, offset: (place - 1) * size },
  })
  const go = (change: Readonly<Record<string, string>>) => {
    const next = new URLSearchParams(Object.entries({ ...kept, ...change }).filter(([, value]) => value))
    router.history.push(next.size > 0 ? `${pathname}?${next}` : pathname)
  }
  const { towards: _, ...opened } = kept
  const href = (id: string) =>
    `/${zone}/assessments/${assessment}/${id}${Object.keys(opened).length > 0 ? `?${new URLSearchParams(opened)}` : ''}`
  return (
    <AnsweredPage answer={answer} title={say(words.nearAll)} failed={say(words.notOpened)}>
      {(page) => (
        <>
          <PageHeader
            crumbs={
              <AssessmentCrumbs
                below={[
                  { text: say(page.assessment.label), href: `/${zone}/assessments/${assessment}` },
                  { text: say(page.assessment.ahead) },
                ]}
              />
            }
            title={say(page.assessment.ahead)}
            aside={page.demonstration ? <Demonstration /> : null}
            lead={<Emphasised text={say(leadOf(page))} />}
            actions={
              <>
                {page.choices.length > 1 ? (
                  <ChosenMenu
                    label={say(words.towards)}
                    value={kept.towards ?? ''}
                    choices={[
                      { value: '', text: say(words.any) },
                      ...page.choices.map(({ id, label, count }) => ({ value: id, text: `${say(label)} ${count}` })),
                    ]}
                    choose={(towards) => go({ towards })}
                  />
                ) : null}
                <Download
                  href={addressOf(exportNearAssessed.path, { params: { assessment }, query: { ...kept, language } })}
                  format="xlsx"
                />
              </>
            }
            rule={false}
          />
          {page.rows.length === 0 ? (
            <Empty title={say(words.nobodyNear)}>{null}</Empty>
          ) : (
            <NearTable page={page} href={href} />
          )}
          <Pager page={place} size={size} total={page.total} go={(next) => go({ page: String(next) })} />
          <Legend note={say(words.nearNote)} basis={<Basis page={page} sources={page.sources} />} />
        </>
      )}
    </AnsweredPage>
  )
}

function NearTable({ page, href }: { page: NearAssessed; href: (id: string) => string }) {
  const say = useSay()
  const those = ({ lacks }: Row, wanted: Row['lacks'][number]['state']) => lacks.filter(({ state }) => state === wanted)
  const some = (wanted: Row['lacks'][number]['state']) => page.rows.some((row) => those(row, wanted).length > 0)
  return (
    <JxTable
      caption={say(page.assessment.ahead)}
      rows={page.rows}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'name',
          head: say(words.name),
          width: '22rem',
          cell: ({ id, name }) => (
            <a href={href(id)}>
              <Name text={name} />
            </a>
          ),
        },
        {
          id: 'next',
          head: say(page.assessment.gradeWord),
          width: '12rem',
          phone: 'plain',
          cell: ({ gradeLabel, next }) => `${say(gradeLabel)} → ${say(next!.grade)}`,
        },
        {
          id: 'far',
          head: say(words.lacksHow),
          width: '9rem',
          phone: 'right',
          cell: ({ next }) => <b>{say(next!.lacks)}</b>,
        },
        ...(some('unmet')
          ? [
              {
                id: 'lacks',
                head: say(words.lacksWhat),
                phone: 'line' as const,
                cell: (row: Row) =>
                  those(row, 'unmet')
                    .map(({ label, gap }) => say(gap ?? label))
                    .join(say({ zh: '；', en: '; ' })),
              },
            ]
          : []),
        ...(some('unknown')
          ? [
              {
                id: 'unknown',
                head: say(words.toTell),
                cell: (row: Row) =>
                  those(row, 'unknown')
                    .map(({ label }) => say(label))
                    .join(say({ zh: '、', en: ', ' })),
              },
            ]
          : []),
      ]}
    />
  )
}

/** 14家在往下一级走：到北交所6家，到创业板8家。 */
function leadOf({ choices, assessment: { label, counter } }: NearAssessed): Label {
  const all = choices.reduce((sum, { count }) => sum + count, 0)
  const each = choices.map(({ label: next, count }) => ({
    zh: `到${next.zh}${grouped(String(count))}${counter.zh}`,
    en: `${grouped(String(count))} to ${next.en}`,
  }))
  return {
    zh: `${label.zh}：${grouped(String(all))}${counter.zh}在路上${each.length > 0 ? `，${each.map(({ zh }) => zh).join('，')}` : ''}。`,
    en: `${label.en}: ${grouped(String(all))} ${counter.en} on the way${each.length > 0 ? `; ${each.map(({ en }) => en).join(', ')}` : ''}.`,
  }
}
