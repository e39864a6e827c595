import type { BatchPage } from '../../../../contract/delivery/batches/batch-page.ts'
import { startOutcomes } from '../../../../engines/delivery/batches/account.ts'
import { useSay } from '../../../app/language.ts'
import { Facts, RuleSection } from '../../../parts/page/Section.tsx'
import { ListItem, Nothing } from '../../../parts/table/ListItem.tsx'
import { words as reviewWords } from '../../reviews/words.ts'
import { BatchRules } from '../BatchRules.tsx'
import { words } from '../words.ts'

/** Beside a batch: its account drawn and counted, the reviews of it, the conditions. */
export function BatchRail({ page, zone }: { page: BatchPage; zone: string }) {
  const say = useSay()
  const { account, reviews, rules } = page
  const shares = [
    { id: 'early', count: account.early },
    { id: 'on-the-day', count: account.onTheDay },
    { id: 'late', count: account.late },
    { id: 'postponed', count: account.postponed },
    { id: 'missing', count: account.missing },
    { id: 'awaited', count: account.awaited },
  ] as const
  const said = shares
    .filter(({ count }) => count > 0)
    .map(({ id, count }) => `${say(startOutcomes[id])} ${count}`)
    .join(say({ zh: '，', en: ', ' }))
  const days = account.lateWorkdays
  return (
    <>
      <RuleSection title={say(words.account)} level={3} note={say(words.accountNote)}>
        <div className="batch-shares" role="img" aria-label={said || say(words.nothingInside)}>
          {shares.map(({ id, count }) =>
            count > 0 ? <span key={id} className={`share ${id}`} style={{ flexGrow: count }} /> : null,
          )}
        </div>
        <Facts
          rows={[
            ...shares
              .filter(({ count }) => count > 0)
              .map(({ id, count }) => ({
                name: say(startOutcomes[id]),
                value:
                  id === 'late' && days !== null
                    ? say({ zh: `${count}个，共晚${days}个工作日`, en: `${count}; ${days} working days together` })
                    : say({ zh: `${count}个`, en: String(count) }),
              })),
            { name: say(words.onTimeRate), value: account.onTimeRate === null ? '—' : `${account.onTimeRate}%` },
            ...(account.investmentUnknown > 0
              ? [
                  {
                    name: say(words.unknownInvestment),
                    value: say({ zh: `${account.investmentUnknown}个`, en: String(account.investmentUnknown) }),
                  },
                ]
              : []),
          ]}
        />
      </RuleSection>
      <RuleSection title={say(words.reviews)} level={3}>
        {reviews.length === 0 ? <Nothing>{say(reviewWords.noReviews)}</Nothing> : null}
        <ul>
          {reviews.map(({ id, title, day, stateLabel }) => (
            <ListItem
              key={id}
              sign={null}
              first={<a href={`/${zone}/projects/reviews/${id}`}>{title}</a>}
              second={`${day}${say({ zh: ' ・ ', en: ' · ' })}${say(stateLabel)}`}
            />
          ))}
        </ul>
      </RuleSection>
      <BatchRules rules={rules} />
    </>
  )
}
