import { useState } from 'react'
import {
  type EvaluationEntries,
  type EvaluationPlaceLine,
  exportEvaluationEntries,
  listEvaluationEntries,
} from '../../../contract/evaluation/entries.ts'
import { type EntryKind, entryKinds } from '../../../engines/evaluation/entry.ts'
import type { Label, Language } from '../../../kernel/label.ts'
import { addressOf, useAnswer } from '../../api.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { ChosenMenu } from '../../parts/filter/ChosenMenu.tsx'
import { Name } from '../../parts/Name.tsx'
import { AnsweredPage } from '../../parts/page/AnsweredPage.tsx'
import { CountedYear } from '../../parts/page/CountedYear.tsx'
import { Download } from '../../parts/page/Download.tsx'
import { PageHeader, RuleSection } from '../../parts/page/Section.tsx'
import { JxTable, TwoLines } from '../../parts/table/JxTable.tsx'
import { EvaluationCrumbs } from '../EvaluationCrumbs.tsx'
import { EvaluationFilter } from '../EvaluationFilter.tsx'
import { useAsked } from '../use-asked.ts'
import { words } from '../words.ts'
import { entryText } from './entry-text.ts'
import { FillDialog, type Filling } from './FillDialog.tsx'
import { HistorySection } from './HistorySection.tsx'

const placeKinds: readonly EntryKind[] = ['fact', 'judgement', 'weight', 'bounds']

/** What the zone fills in: each place with what stands, and every entry that was ever made. */
export function EntriesPage() {
  const say = useSay()
  const { params, query } = useAsked()
  const answer = useAnswer(listEvaluationEntries, { params, query })
  return (
    <AnsweredPage answer={answer} title={say(words.fillIn)} failed={say(words.notOpened)}>
      {(page) => <Opened page={page} />}
    </AnsweredPage>
  )
}

function Opened({ page }: { page: EvaluationEntries }) {
  const say = useSay()
  const language = useLanguage()
  const { params, query, search, go, href } = useAsked()
  const [filling, setFilling] = useState<Filling | null>(null)
  const kind = placeKinds.find((one) => one === search.get('kind')) ?? 'fact'
  const ofKind = page.places.filter(({ about }) => about === kind)
  const empty = ofKind.filter(({ value }) => value === null)
  const onlyEmpty = search.get('only') === 'empty'
  const places = onlyEmpty ? empty : ofKind
  return (
    <>
      <PageHeader
        crumbs={<EvaluationCrumbs below={[{ text: say(words.fillIn) }]} />}
        title={say(words.fillIn)}
        lead={say({
          zh: `${page.edition.label.zh}、${page.year}年：填了${page.entries.length}条；每条写来源和说明，由另一人核定。`,
          en: `${page.edition.label.en}, ${page.year}: ${page.entries.length} entries; each names its source and reason, and is confirmed by somebody else.`,
        })}
        actions={
          <>
            {page.may.fill ? (
              <>
                {page.lacksNames ? (
                  <>
                    <button type="button" className="button" onClick={() => setFilling({ about: 'group' })}>
                      {say(words.addGroup)}
                    </button>
                    <button type="button" className="button" onClick={() => setFilling({ about: 'item' })}>
                      {say(words.addItem)}
                    </button>
                  </>
                ) : null}
                <button type="button" className="button" onClick={() => setFilling({ about: 'place' })}>
                  {say(words.addPlace)}
                </button>
                <a className="button" href={href('/entries/table')}>
                  {say(words.excel)}
                </a>
              </>
            ) : null}
            <Download
              href={addressOf(exportEvaluationEntries.path, { params, query: { ...query, language } })}
              format="xlsx"
            />
          </>
        }
        rule={false}
      />
      <EvaluationFilter edition={page.edition.year} year={page.year}>
        <ChosenMenu
          label={say(words.only)}
          value={kind}
          choices={placeKinds.map((value) => ({ value, text: say(entryKinds[value].label) }))}
          choose={(chosen) => go({ kind: chosen === 'fact' ? undefined : chosen })}
        />
        <ChosenMenu
          label={say(words.state)}
          value={onlyEmpty ? 'empty' : ''}
          choices={[
            { value: '', text: say(words.all) },
            { value: 'empty', text: say(words.empty) },
          ]}
          choose={(chosen) => go({ only: chosen || undefined })}
        />
      </EvaluationFilter>
      <RuleSection
        title={say(entryKinds[kind].label)}
        note={say({
          zh: `${ofKind.length}项，${empty.length}项未填`,
          en: `${ofKind.length}, of which ${empty.length} are empty`,
        })}
      >
        <PlaceTable places={places} fill={page.may.fill ? setFilling : undefined} />
      </RuleSection>
      <HistorySection page={page} />
      {filling ? <FillDialog filling={filling} year={page.year} close={() => setFilling(null)} /> : null}
      <Legend
        shown={['green', 'amber', 'unknown']}
        basis={
          <>
            <CountedYear page={page} /> · {say(words.historyNote)}
          </>
        }
      />
    </>
  )
}

/** Behind what waits: that it does, and what was confirmed before. */
function standingNote(place: EvaluationPlaceLine, say: (label: Label) => string, language: Language): string {
  if (place.state !== 'waiting' || entryKinds[place.about].assumed) return ''
  if (place.approved === null) return say(words.waiting)
  const approved = entryText({ ...place, value: place.approved }, language)
  return say({ zh: `待核定；已核定的是${approved}`, en: `to be confirmed; ${approved} is confirmed` })
}

function PlaceTable({
  places,
  fill,
}: {
  places: readonly EvaluationPlaceLine[]
  fill: ((filling: Filling) => void) | undefined
}) {
  const say = useSay()
  const language = useLanguage()
  const lampOf = ({ value, state, about }: EvaluationPlaceLine) =>
    value === null ? 'unknown' : state === 'waiting' && !entryKinds[about].assumed ? 'amber' : 'green'
  return (
    <JxTable
      caption={say(words.places)}
      rows={places}
      keyOf={({ about, name }) => `${about} ${name}`}
      lampOf={lampOf}
      columns={[
        {
          id: 'name',
          head: say(words.named),
          cell: ({ label, name, about }) =>
            say(about === 'fact' ? label : { zh: `${name} ${label.zh}`, en: `${name} ${label.en}` }),
        },
        {
          id: 'value',
          head: say(words.value),
          numeric: true,
          phone: 'right',
          cell: (place) =>
            place.value === null ? (
              say(words.empty)
            ) : (
              <TwoLines
                first={entryText({ ...place, value: place.value }, language)}
                second={standingNote(place, say, language)}
              />
            ),
        },
        {
          id: 'source',
          head: say(words.source),
          cell: ({ source, from }) => <Name text={source ?? (from ? say(from) : '')} />,
        },
        ...(fill
          ? [
              {
                id: 'act',
                head: '',
                width: '6rem',
                cell: ({ about, name, label, unit, value, most }: EvaluationPlaceLine) => (
                  <button
                    type="button"
                    className="button small"
                    onClick={() =>
                      fill({ about, name, label, unit, first: { value: value ?? '', ...(most && { most }) } })
                    }
                  >
                    {say(words.fill)}
                  </button>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
