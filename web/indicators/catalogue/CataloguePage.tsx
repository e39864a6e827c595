import './CataloguePage.css'
import { useSearch } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { type CatalogueRow, listCatalogue } from '../../../contract/indicators/catalogue.ts'
import type { Label } from '../../../kernel/label.ts'
import { useAnswer } from '../../api.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { Empty, Failure, Loading } from '../../parts/page/BlankState.tsx'
import { PageHeader, RuleSection } from '../../parts/page/Section.tsx'
import { RoomLinks } from '../RoomLinks.tsx'
import { CatalogueFilters } from './CatalogueFilters.tsx'
import { CatalogueRows } from './CatalogueRows.tsx'
import { type Filter, narrowed, noFilter } from './filter.ts'
import { catalogueFile, handOver } from './table.ts'
import { catalogueLead, itemsLabel, words } from './words.ts'

/** The catalogue: every indicator by chapter, with its newest number, who answers for it and how it comes about. */
export function CataloguePage() {
  const say = useSay()
  const [all, setAll] = useState(false)
  const { on } = useSearch({ strict: false }) as { on?: string }
  const { data, error, refetch } = useAnswer(listCatalogue, {
    query: { ...(all ? { all: 'true' } : {}), ...(on ? { on } : {}) },
  })
  if (error) {
    return (
      <>
        <PageHeader title={say(words.catalogue)} />
        <Failure title={say(words.notOpened)} error={error} again={refetch} />
      </>
    )
  }
  return data ? (
    <CatalogueView groups={data.groups} rows={data.indicators} all={all} setAll={setAll} />
  ) : (
    <Loading title={say(words.catalogue)} bars={['30%', '92%', '80%']} />
  )
}

function CatalogueView({
  groups,
  rows,
  all,
  setAll,
}: {
  groups: { id: string; label: Label }[]
  rows: CatalogueRow[]
  all: boolean
  setAll: (all: boolean) => void
}) {
  const say = useSay()
  const language = useLanguage()
  const { chapter = '', text = '' } = useSearch({ strict: false }) as { chapter?: string; text?: string }
  const [filter, setFilter] = useState<Filter>({ ...noFilter, chapter, text })
  const found = narrowed(rows, useDeferredValue(filter))
  const chapters = new Map(groups.map((group) => [group.id, group.label]))
  const save = () => handOver(catalogueFile(found, chapters, language), `${say(words.catalogue)}.csv`)
  return (
    <>
      <PageHeader
        crumbs={<RoomLinks />}
        title={say(words.catalogue)}
        lead={say(catalogueLead(rows, groups.length))}
        actions={
          <button type="button" className="button small" onClick={save}>
            {say(words.save)}
          </button>
        }
      />
      <CatalogueFilters groups={groups} rows={rows} filter={filter} change={setFilter} all={all} setAll={setAll} />
      {found.length === 0 ? (
        <Empty
          title={say(words.nothing)}
          next={
            <button type="button" className="button small" onClick={() => setFilter(noFilter)}>
              {say(words.clear)}
            </button>
          }
        >
          {say(words.nothingNote)}
        </Empty>
      ) : (
        groups.map((group) => {
          const inside = found.filter((row) => row.group === group.id)
          return inside.length === 0 ? null : (
            <div key={group.id} className="catalogue-chapter">
              <RuleSection title={say(group.label)} note={say(itemsLabel(inside.length))} id={group.id}>
                <CatalogueRows rows={inside} caption={say(group.label)} />
              </RuleSection>
            </div>
          )
        })
      )}
      <Legend shown={[]} />
    </>
  )
}
