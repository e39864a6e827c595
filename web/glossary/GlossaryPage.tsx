import './GlossaryPage.css'
import { useSearch } from '@tanstack/react-router'
import { useDeferredValue, useEffect, useState } from 'react'
import { type GlossaryShelf, listTerms } from '../../contract/glossary.ts'
import { useAnswer } from '../api.ts'
import { useLanguage, useSay } from '../app/language.ts'
import { FilterChoice, FilterFields, FilterWord } from '../parts/filter/FilterFields.tsx'
import { Empty, Failure, Loading } from '../parts/page/BlankState.tsx'
import { PageHeader, RuleSection } from '../parts/page/Section.tsx'
import { type Group, groupsOf, type Reading } from './grouping.ts'
import { TermTable } from './TermTable.tsx'
import { glossaryLead, termsLabel, words } from './words.ts'

/** The glossary: every declared word with its meaning, its unit and the way to where it is used. */
export function GlossaryPage() {
  const say = useSay()
  const { data, error, refetch } = useAnswer(listTerms, {})
  if (error) {
    return (
      <>
        <PageHeader title={say(words.glossary)} />
        <Failure title={say(words.notOpened)} error={error} again={refetch} />
      </>
    )
  }
  return data ? (
    <GlossaryView shelves={data.shelves} />
  ) : (
    <Loading title={say(words.glossary)} bars={['30%', '92%', '80%']} />
  )
}

const whole: Reading = { text: '', shelf: '', order: 'shelf' }

function GlossaryView({ shelves }: { shelves: readonly GlossaryShelf[] }) {
  const say = useSay()
  const language = useLanguage()
  const { text = '' } = useSearch({ strict: false }) as { text?: string }
  const [reading, setReading] = useState<Reading>({ ...whole, text })
  useEffect(() => setReading({ ...whole, text }), [text])
  const groups = groupsOf(shelves, useDeferredValue(reading), language)
  const count = shelves.reduce((sum, { terms }) => sum + terms.length, 0)
  return (
    <>
      <PageHeader title={say(words.glossary)} lead={say(glossaryLead(count, shelves.length))} />
      <GlossaryFilters shelves={shelves} reading={reading} change={setReading} />
      {reading.order === 'letter' ? <Letters groups={groups} /> : null}
      {groups.length === 0 ? (
        <Empty
          title={say(words.nothing)}
          next={
            <button type="button" className="button small" onClick={() => setReading(whole)}>
              {say(words.clear)}
            </button>
          }
        >
          {say(words.nothingNote)}
        </Empty>
      ) : (
        groups.map(({ id, label, terms }) => (
          <div key={id} className="glossary-group">
            <RuleSection title={say(label)} note={say(termsLabel(terms.length))} id={id}>
              <TermTable terms={terms} caption={say(label)} />
            </RuleSection>
          </div>
        ))
      )}
    </>
  )
}

function GlossaryFilters({
  shelves,
  reading,
  change,
}: {
  shelves: readonly GlossaryShelf[]
  reading: Reading
  change: (reading: Reading) => void
}) {
  const say = useSay()
  return (
    <FilterFields>
      <FilterWord
        name={say(words.search)}
        text={reading.text}
        hint={say(words.searchHint)}
        change={(text) => change({ ...reading, text })}
      />
      <FilterChoice
        name={say(words.sort)}
        value={reading.shelf}
        options={shelves.map(({ id, label }) => [id, say(label)])}
        choose={(shelf) => change({ ...reading, shelf })}
      />
      <FilterChoice
        name={say(words.order)}
        value={reading.order}
        any={null}
        options={[
          ['shelf', say(words.byShelf)],
          ['letter', say(words.byLetter)],
        ]}
        choose={(order) => change({ ...reading, order: order === 'letter' ? 'letter' : 'shelf' })}
      />
    </FilterFields>
  )
}

const Letters = ({ groups }: { groups: readonly Group[] }) => {
  const say = useSay()
  return (
    <nav className="glossary-letters screen-only" aria-label={say(words.letters)}>
      {groups.map(({ id, label }) => (
        <a key={id} href={`#${id}`}>
          {say(label)}
        </a>
      ))}
    </nav>
  )
}
