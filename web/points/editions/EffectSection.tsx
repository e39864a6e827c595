import { useDeferredValue, useMemo } from 'react'
import { type PointsEditionPage, samplePointsFacts } from '../../../contract/points/editions.ts'
import type { ScoringEdition } from '../../../engines/scoring/edition.ts'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { Empty, Failure, Loading } from '../../parts/page/BlankState.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { JxTable } from '../../parts/table/JxTable.tsx'
import { middleText } from '../printed.ts'
import { stageLabel } from '../stages.ts'
import { words as common } from '../words.ts'
import { effectOf, lyingOf, openDraft, sizeOf } from './sample.ts'
import { words } from './words.ts'

/** What the changes that are not saved yet do to a sample of enterprises, counted here by the very engine. */
export function EffectSection({
  page,
  scheme,
  year,
}: {
  page: PointsEditionPage
  scheme: ScoringEdition
  year: string
}) {
  const say = useSay()
  const sample = useAnswer(samplePointsFacts, { query: { year } })
  const shown = useDeferredValue(scheme)
  const before = useMemo(() => {
    const opened = openDraft(page.scheme, page.facts)
    return sample.data && 'scheme' in opened ? lyingOf(opened.scheme, sample.data) : undefined
  }, [page, sample.data])
  const after = useMemo(() => {
    const opened = openDraft(shown, page.facts)
    return sample.data && 'scheme' in opened ? lyingOf(opened.scheme, sample.data) : undefined
  }, [shown, page.facts, sample.data])
  const changed = shown !== page.scheme
  return (
    <RuleSection
      title={say(words.effect)}
      note={
        <>
          {say({
            zh: `${year}年${sample.data ? sizeOf(sample.data) : '—'}家样本，不留名，随改随算`,
            en: `${sample.data ? sizeOf(sample.data) : '—'} of ${year} without names, counted as you type`,
          })}{' '}
          {sample.data?.demonstration ? <Demonstration /> : null}
        </>
      }
    >
      {sample.error ? <Failure title={say(words.effect)} error={sample.error} again={sample.refetch} /> : null}
      {sample.isPending ? <Loading /> : null}
      {changed ? null : <Empty title={say(words.effectNone)} />}
      {changed && before && after ? (
        <JxTable
          caption={say(words.effect)}
          compact
          rows={effectOf(before, after)}
          keyOf={({ stage }) => stage}
          columns={[
            { id: 'stage', head: say(common.stage), cell: ({ stage }) => say(stageLabel(stage)) },
            {
              id: 'median',
              head: say({ zh: '中位', en: 'Median' }),
              numeric: true,
              cell: (stage) => (
                <span className="tight">
                  {middleText(stage.before)} → <b>{middleText(stage.after)}</b>
                </span>
              ),
            },
            { id: 'up', head: say({ zh: '升', en: 'Rise' }), numeric: true, cell: ({ up }) => up },
            { id: 'down', head: say({ zh: '降', en: 'Fall' }), numeric: true, cell: ({ down }) => down },
            {
              id: 'class',
              head: say({ zh: '换等级', en: 'Other class' }),
              numeric: true,
              cell: ({ otherClass }) => otherClass,
            },
          ]}
        />
      ) : null}
    </RuleSection>
  )
}
