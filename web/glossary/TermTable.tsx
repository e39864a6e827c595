import type { GlossaryTerm } from '../../contract/glossary.ts'
import { unitLabel } from '../../kernel/unit.ts'
import { useLanguage, useSay } from '../app/language.ts'
import { Name } from '../parts/Name.tsx'
import { JxTable } from '../parts/table/JxTable.tsx'
import { words } from './words.ts'

/** Terms below one heading: the word in both languages, what it means, its unit, where it stands, who declares it. */
export function TermTable({ terms, caption }: { terms: readonly GlossaryTerm[]; caption: string }) {
  const say = useSay()
  const chinese = useLanguage() === 'zh'
  return (
    <div className="glossary-table">
      <JxTable
        caption={caption}
        rows={terms}
        keyOf={({ id, stands }) => `${stands.en} ${id}`}
        columns={[
          {
            id: 'term',
            head: say(words.term),
            width: '18%',
            cell: ({ label, href }) =>
              href ? (
                <a className="quiet-link" href={href}>
                  {say(label)}
                </a>
              ) : (
                say(label)
              ),
          },
          {
            id: 'other',
            head: say(chinese ? words.english : words.chinese),
            width: '17%',
            phone: 'plain',
            cell: ({ label }) => (
              <span className="table-aside" lang={chinese ? 'en' : 'zh-CN'}>
                {chinese ? label.en : label.zh}
              </span>
            ),
          },
          {
            id: 'meaning',
            head: say(words.meaning),
            phone: 'line',
            cell: (term) => <Meaning {...term} />,
          },
          {
            id: 'unit',
            head: say(words.unit),
            width: '12%',
            phone: 'plain',
            cell: ({ unit }) => (unit ? <span className="table-aside">{say(unitLabel(unit))}</span> : null),
          },
          {
            id: 'stands',
            head: say(words.stands),
            width: '13%',
            phone: 'plain',
            cell: ({ stands }) => <span className="table-aside">{say(stands)}</span>,
          },
          {
            id: 'source',
            head: say(words.source),
            width: '13%',
            phone: 'hide',
            cell: ({ source }) => (
              <span className="table-aside">
                <Name text={say(source)} />
              </span>
            ),
          },
        ]}
      />
    </div>
  )
}

function Meaning({ meaning, formula }: GlossaryTerm) {
  const say = useSay()
  return (
    <span className="glossary-meaning">
      {meaning ? <span>{say(meaning)}</span> : null}
      {formula ? <span className="glossary-formula">= {say(formula)}</span> : null}
    </span>
  )
}
