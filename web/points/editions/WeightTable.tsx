import './WeightTable.css'
import { Fragment, useId, useState } from 'react'
import type { z } from 'zod'
import type { editionFault } from '../../../contract/points/editions.ts'
import type { ScoringEdition } from '../../../engines/scoring/edition.ts'
import { useSay } from '../../app/language.ts'
import type { Offered } from '../../parts/formula/formula-words.ts'
import { readFraction } from '../../parts/fraction.ts'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { Recalled } from '../enterprise/Criterion.tsx'
import { weightText } from '../printed.ts'
import { stageLabel } from '../stages.ts'
import { CriterionEditor } from './CriterionEditor.tsx'
import {
  criteriaIn,
  groupsIn,
  isCriterion,
  partLabel,
  stagesIn,
  totalAt,
  weightAt,
  withPart,
  withWeight,
} from './scheme-edits.ts'
import { words } from './words.ts'

type Fault = z.infer<typeof editionFault>

/** Criteria in their groups with a weight for each stage; the sums run along below. */
export function WeightTable({
  scheme,
  change,
  readOnly,
  offered,
  faults,
  unconfirmed,
}: {
  scheme: ScoringEdition
  change: (scheme: ScoringEdition) => void
  readOnly: boolean
  offered: readonly Offered[]
  faults: readonly Fault[]
  /** Criteria whose definition nobody has confirmed. */
  unconfirmed: readonly string[]
}) {
  const say = useSay()
  const [open, setOpen] = useState<string | null>(null)
  const stages = stagesIn(scheme)
  const breadth = stages.length + 1
  return (
    <table className="weight-table">
      <caption className="spoken-only">{say(words.weights)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.criterion)}</th>
          {stages.map((stage) => (
            <th key={stage} scope="col" className="numeric">
              {say(stageLabel(stage))}
            </th>
          ))}
        </tr>
      </thead>
      {groupsIn(scheme).map((group) => (
        <tbody key={group.id}>
          <tr className="weight-group">
            <th scope="rowgroup">{say(partLabel(group))}</th>
            {stages.map((stage) => (
              <td key={stage} className="numeric">
                {totalAt(group, stage)}
              </td>
            ))}
          </tr>
          {criteriaIn(group).map((part) => (
            <Fragment key={part.id}>
              <tr data-row tabIndex={-1}>
                <th scope="row">
                  <button
                    type="button"
                    aria-expanded={open === part.id}
                    onClick={() => setOpen(open === part.id ? null : part.id)}
                  >
                    {say(partLabel(part))}
                  </button>{' '}
                  {unconfirmed.includes(part.id) ? <Recalled /> : null}
                </th>
                {stages.map((stage) => (
                  <td key={stage} className="numeric">
                    {readOnly ? (
                      weightText(weightAt(part, stage))
                    ) : (
                      <Weight
                        label={`${say(partLabel(part))} ${say(stageLabel(stage))}`}
                        value={weightAt(part, stage)}
                        change={(weight) => change(withWeight(scheme, part.id, stage, weight))}
                      />
                    )}
                  </td>
                ))}
              </tr>
              {open === part.id && isCriterion(part) ? (
                <tr className="weight-open">
                  <td colSpan={breadth}>
                    <CriterionEditor
                      criterion={part}
                      stage={scheme.stage}
                      offered={offered}
                      readOnly={readOnly}
                      error={faultOf(faults, part.id, say)}
                      change={(criterion) => change(withPart(scheme, part.id, () => criterion))}
                    />
                  </td>
                </tr>
              ) : null}
            </Fragment>
          ))}
        </tbody>
      ))}
      <tfoot>
        <tr>
          <th scope="row">{say(words.sum)}</th>
          {stages.map((stage) => (
            <td key={stage} className="numeric">
              <Sum total={totalAt(scheme.score, stage)} />
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  )
}

/** What is said of a criterion, by its id or by its name in the sentence. */
function faultOf(faults: readonly Fault[], id: string, say: (label: Fault['sentence']) => string): string | null {
  const found = faults.find(({ part, sentence }) => part === id || sentence.zh.includes(`“${id}”`))
  return found ? say(found.sentence) : null
}

/** A sum that is 100, or how far it is from it. */
function Sum({ total }: { total: number }) {
  const say = useSay()
  const off = Number((total - 100).toFixed(9))
  return (
    <span className={off === 0 ? 'weight-sum' : 'weight-sum off'}>
      <Lamp state={off === 0 ? 'green' : 'red'} size={12} silent /> {total}
      {off === 0 ? null : (
        <small>
          {' '}
          {off > 0 ? say({ zh: `多${off}`, en: `${off} too many` }) : say({ zh: `少${-off}`, en: `${-off} too few` })}
        </small>
      )}
    </span>
  )
}

const most = 100

/** The weight of a criterion at a stage, plain or as a fraction; what is not between 0 and 100 stands as it was typed, with a sentence, and is not taken. */
function Weight({ label, value, change }: { label: string; value: number; change: (weight: number) => void }) {
  const say = useSay()
  const [typed, setTyped] = useState<string | null>(null)
  const refused = typed !== null && taken(typed) === null
  const id = useId()
  return (
    <>
      <input
        type="text"
        inputMode="decimal"
        aria-label={label}
        aria-invalid={refused}
        aria-describedby={refused ? id : undefined}
        value={typed ?? weightText(value)}
        onBlur={() => (refused ? undefined : setTyped(null))}
        onChange={(event) => {
          const weight = taken(event.target.value)
          setTyped(event.target.value)
          if (weight !== null) change(weight)
        }}
      />
      {refused ? (
        <small id={id} className="weight-refused" role="status">
          {say(words.weightRefused)}
        </small>
      ) : null}
    </>
  )
}

const taken = (typed: string): number | null => {
  const weight = readFraction(typed)
  return weight !== null && weight <= most ? weight : null
}
