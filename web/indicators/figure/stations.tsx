import type { FigurePage } from '../../../contract/indicators/figures.ts'
import type { Origin } from '../../../engines/indicators/indicator.ts'
import type { Label } from '../../../kernel/label.ts'
import { useSay } from '../../app/language.ts'
import { punctuation } from '../../app/punctuation.ts'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import type { Station } from '../../parts/reason/Stations.tsx'
import { inputsAside, paragraphLabel, words } from '../words.ts'
import { FormulaLine } from './FormulaLine.tsx'
import { InputBoxes } from './InputBoxes.tsx'
import { RecordsTable } from './RecordsTable.tsx'
import { Trail } from './Trail.tsx'

const unpublished: Partial<Record<Origin, Label>> = { counted: words.countedOnly, reported: words.reportedOnly }

/** The six stations of a figure, each drawn even where nothing stands there: an absence is said. */
export function useStations(figure: FigurePage): Station[] {
  const say = useSay()
  const { published, formula, inferred, inputs, records, documents, trail } = figure.provenance
  const none = (text: string) => <p className="station-note station-none">{text}</p>
  return [
    {
      id: 'published',
      name: say(words.published),
      aside: say(words.publishedAside),
      content: published ? (
        <>
          <p className="station-line">{say(published.wording)}</p>
          <div className="station-source">
            <p className="station-note">
              {say(punctuation.openTitle)}
              {published.title}
              {say(punctuation.closeTitle)}
              {[published.issuer, published.day]
                .filter(Boolean)
                .map((part) => `${say(punctuation.comma)}${part}`)
                .join('')}
            </p>
            <a href={`/${figure.zone}/published?document=${published.document}&paragraph=${published.paragraph}`}>
              {say(paragraphLabel(published.paragraph))} →
            </a>
          </div>
        </>
      ) : (
        none(say(unpublished[figure.shown.origin] ?? words.notPublished))
      ),
    },
    {
      id: 'formula',
      name: say(words.formula),
      aside: say(words.formulaAside),
      content: formula ? (
        <FormulaLine formula={formula} inputs={inputs} />
      ) : inferred ? (
        <p className="station-line">{say(inferred)}</p>
      ) : (
        none(say(figure.shown.origin === 'counted' ? words.countedFormula : words.noFormula))
      ),
    },
    {
      id: 'inputs',
      name: say(words.inputs),
      aside: inputs.length > 0 ? say(inputsAside(inputs.length)) : null,
      content:
        inputs.length > 0 ? (
          <InputBoxes inputs={inputs} />
        ) : (
          none(say(inferred ? words.inferredInputs : words.noInputs))
        ),
    },
    {
      id: 'records',
      name: say(words.records),
      aside: records ? (
        <>
          {say(records.label)} {records.demonstration ? <Demonstration /> : null}
        </>
      ) : (
        say(words.recordsAside)
      ),
      content: records ? <RecordsTable records={records} /> : none(say(words.noRecords)),
    },
    {
      id: 'documents',
      name: say(words.documents),
      aside: say(words.documentsAside),
      content:
        documents.length > 0
          ? documents.map((document) => (
              <div key={document.id} className="station-document">
                <p className="station-line">
                  {document.title} {document.demonstration ? <Demonstration /> : null}
                </p>
                <p className="station-note">{say(document.note)}</p>
              </div>
            ))
          : none(say(words.noDocuments)),
    },
    {
      id: 'trail',
      name: say(words.trail),
      aside: say(words.trailAside),
      content: trail.length > 0 ? <Trail trail={trail} /> : none(say(words.noTrail)),
    },
  ]
}
