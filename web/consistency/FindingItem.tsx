import { useEffect, useRef, useState } from 'react'
import type { FindingRow } from '../../contract/findings.ts'
import { isPeriod, periodLabel } from '../../kernel/period.ts'
import { useSay } from '../app/language.ts'
import { Lamp } from '../parts/reason/Lamp.tsx'
import { JxTable } from '../parts/table/JxTable.tsx'
import { AcceptDialog } from './AcceptDialog.tsx'
import { acceptedBy, words } from './words.ts'

type FindingNumber = FindingRow['numbers'][number]

const addressOf = (zone: string, { key, period, subject }: FindingNumber): string =>
  `/${zone}/figures/${key}?${new URLSearchParams(subject ? { period, subject } : { period })}`

/** Shows the finding that an address names, also where it is folded away among the accepted ones. */
function bringForward(item: HTMLLIElement): void {
  const folded = item.closest('details')
  if (folded) folded.open = true
  item.focus({ preventScroll: true })
  item.scrollIntoView({ block: 'center' })
}

/** One finding: its lamp, the sentence, the numbers with their sources, and how it was accepted. */
export function FindingItem({ finding, zone, acceptable }: { finding: FindingRow; zone: string; acceptable: boolean }) {
  const say = useSay()
  const [accepting, setAccepting] = useState(false)
  const { accepted } = finding
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (item.current && location.hash === `#${encodeURIComponent(finding.id)}`) bringForward(item.current)
  }, [finding.id])
  return (
    <li className="finding" id={finding.id} ref={item} tabIndex={-1}>
      <Lamp state={accepted ? 'green' : finding.lamp} size={15} />
      <div className="finding-body">
        <h3>{say(finding.kindLabel)}</h3>
        <p className="finding-text">{say(finding.text)}</p>
        <JxTable
          compact
          caption={say(finding.kindLabel)}
          rows={finding.numbers}
          keyOf={(row) => `${row.key} ${row.period} ${row.wording.zh} ${row.document}`}
          columns={[
            {
              id: 'name',
              head: say(words.number),
              cell: (row) => (
                <a className="quiet-link" href={addressOf(zone, row)}>
                  {say({
                    zh: `${isPeriod(row.period) ? periodLabel(row.period).zh : row.period}${row.label.zh}`,
                    en: `${row.label.en}, ${isPeriod(row.period) ? periodLabel(row.period).en : row.period}`,
                  })}
                </a>
              ),
            },
            {
              id: 'wording',
              head: say(words.printed),
              phone: 'right',
              numeric: true,
              width: '18%',
              cell: (row) => <b className="tight">{say(row.wording)}</b>,
            },
            {
              id: 'document',
              head: say(words.source),
              phone: 'plain',
              width: '44%',
              cell: (row) =>
                row.document ? (
                  <span className="table-aside" lang="zh-CN">
                    {row.document}
                  </span>
                ) : (
                  <span className="table-aside">{say(words.noDocument)}</span>
                ),
            },
          ]}
        />
        {accepted ? (
          <p className="finding-accepted">
            {say(words.accepted)}
            {say({ zh: '：', en: ': ' })}
            {accepted.reason} <small>{say(acceptedBy(accepted.by, accepted.day))}</small>
          </p>
        ) : acceptable ? (
          <button type="button" className="button small screen-only" onClick={() => setAccepting(true)}>
            {say(words.accept)}
          </button>
        ) : null}
      </div>
      {accepting ? <AcceptDialog finding={finding} close={() => setAccepting(false)} /> : null}
    </li>
  )
}
