import { useRouter } from '@tanstack/react-router'
import {
  exportEvaluationEntries,
  fillEvaluationTable,
  type TriedEvaluationTable,
  tryEvaluationTable,
} from '../../../contract/evaluation/entries.ts'
import { type LineFate, lineFates } from '../../../engines/evaluation/entry-table.ts'
import { withoutHidden } from '../../../kernel/hidden-sign.ts'
import type { Lamp } from '../../../kernel/lamp.ts'
import { addressOf, call } from '../../api.ts'
import { useAct } from '../../app/act.ts'
import { inBase64 } from '../../app/in-base64.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { FileButton } from '../../parts/form/FileField.tsx'
import { Refused } from '../../parts/form/Refused.tsx'
import { Name } from '../../parts/Name.tsx'
import { Download } from '../../parts/page/Download.tsx'
import { PageHeader, RuleSection } from '../../parts/page/Section.tsx'
import { JxTable, TwoLines } from '../../parts/table/JxTable.tsx'
import { EvaluationCrumbs } from '../EvaluationCrumbs.tsx'
import { useAsked } from '../use-asked.ts'
import { words } from '../words.ts'
import { evaluationAnswers } from './FillDialog.tsx'

const lampOf: Readonly<Record<LineFate, Lamp | null>> = { new: 'green', known: null, empty: null, refused: 'red' }
const gravity: readonly LineFate[] = ['refused', 'new', 'known', 'empty']

/** The table out and in again: looked at line by line, then filled in as a whole or not at all. */
export function EntryTablePage() {
  const say = useSay()
  const language = useLanguage()
  const router = useRouter()
  const { params, query, href } = useAsked()
  const trial = useAct(async (file: File) => {
    const given = { name: withoutHidden(file.name) || 'table', content: await inBase64(file) }
    const tried = await call(tryEvaluationTable, { params, query, body: { file: given } })
    return { ...tried, text: withoutHidden(tried.text) }
  })
  const filling = useAct((text: string) => call(fillEvaluationTable, { params, query, body: { text } }), {
    touched: evaluationAnswers,
    done: () => router.history.push(href('/entries')),
  })
  const tried = trial.answer
  const refused = filling.refused ?? trial.refused
  const fresh = tried?.counts.new ?? 0
  return (
    <>
      <PageHeader
        crumbs={
          <EvaluationCrumbs
            below={[{ text: say(words.fillIn), href: href('/entries') }, { text: say(words.tableTitle) }]}
          />
        }
        title={say(words.tableTitle)}
        lead={say(words.tableLead)}
        actions={
          <>
            <Download
              href={addressOf(exportEvaluationEntries.path, { params, query: { ...query, language } })}
              format="xlsx"
            />
            <FileButton
              text={say(words.pick)}
              accept=".xlsx,.csv"
              pick={(file) => trial.run(file)}
              primary={fresh === 0}
            />
            {tried && fresh > 0 ? (
              <button
                type="button"
                className="button primary"
                aria-busy={filling.busy}
                disabled={tried.counts.refused > 0}
                onClick={() => filling.run(tried.text)}
              >
                {say({ zh: `填入${fresh}项`, en: `Fill in ${fresh}` })}
              </button>
            ) : null}
          </>
        }
      />
      {refused ? <Refused>{say(refused)}</Refused> : null}
      {tried ? <Tried tried={tried} /> : null}
    </>
  )
}

function Tried({ tried: { lines, counts } }: { tried: TriedEvaluationTable }) {
  const say = useSay()
  const told = gravity.filter((fate) => counts[fate] > 0).map((fate) => `${say(lineFates[fate])} ${counts[fate]}`)
  return (
    <RuleSection title={say(words.lines)} note={told.join(say({ zh: '，', en: ', ' }))}>
      <JxTable
        caption={say(words.lines)}
        rows={lines
          .filter(({ fate }) => fate !== 'empty')
          .toSorted((one, other) => gravity.indexOf(one.fate) - gravity.indexOf(other.fate))}
        keyOf={({ row }) => String(row)}
        lampOf={({ fate }) => lampOf[fate]}
        columns={[
          { id: 'row', head: say(words.row), width: '5rem', numeric: true, cell: ({ row }) => row },
          { id: 'line', head: say(words.line), cell: ({ written }) => <Name text={written} /> },
          {
            id: 'fate',
            head: say(words.fate),
            cell: ({ fate, sentence }) => (
              <TwoLines first={say(lineFates[fate])} second={sentence ? <Name text={say(sentence)} /> : null} />
            ),
          },
        ]}
      />
    </RuleSection>
  )
}
