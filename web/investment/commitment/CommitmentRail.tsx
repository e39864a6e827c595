import { useParams } from '@tanstack/react-router'
import type { CommitmentPage } from '../../../contract/investment/commitment-page.ts'
import { useSay } from '../../app/language.ts'
import { Name } from '../../parts/Name.tsx'
import { Facts, RuleSection } from '../../parts/page/Section.tsx'
import { CapitalRules } from '../CapitalRules.tsx'
import { words } from '../words.ts'

/** What a commitment is for, the paper that shows it, what changed of it, and the rules. */
export function CommitmentRail({ page }: { page: CommitmentPage }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const { project, enterprise, department, trade, signedOn, contract, document, changes } = page
  const rows = [
    { name: say(words.number), value: page.number },
    {
      name: say(words.project),
      value: project ? (
        <a href={`/${zone}/projects/${project.id}`}>
          <Name text={project.name} />
        </a>
      ) : null,
    },
    {
      name: say(words.enterprise),
      value: enterprise ? (
        <a href={`/${zone}/registers/enterprise/${enterprise.id}`}>
          <Name text={enterprise.name} />
        </a>
      ) : null,
    },
    { name: say(words.department), value: department && say(department.label) },
    { name: say(words.trade), value: trade && say(trade.label) },
    { name: say(words.signedOn), value: signedOn },
    { name: say(words.contract), value: <Name text={contract} /> },
    { name: say(words.document), value: document ? <Name text={document} /> : null },
    { name: say(words.enteredBy), value: page.enteredBy ? <Name text={page.enteredBy} /> : null },
  ]
  return (
    <>
      <RuleSection title={say(words.commitment)}>
        <Facts rows={rows.filter(({ value }) => value)} />
      </RuleSection>
      {changes.length > 0 ? (
        <RuleSection title={say(words.changes)}>
          <ul className="rules-in-force">
            {changes.map(({ at, by, text, reason }) => (
              <li key={at}>
                {say(text)} {reason ? <Name text={reason} /> : null} <small>{by}</small>
              </li>
            ))}
          </ul>
        </RuleSection>
      ) : null}
      <CapitalRules rules={page.rules} level={2} />
    </>
  )
}
