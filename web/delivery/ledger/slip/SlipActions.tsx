import { exportDelivery } from '../../../../contract/delivery/files.ts'
import type { DeliveryOverview } from '../../../../contract/delivery/ledger.ts'
import { type DeliveryOrder, deliveryOrders } from '../../../../contract/delivery/order.ts'
import { addressOf } from '../../../api.ts'
import { useLanguage, useSay } from '../../../app/language.ts'
import { ChosenMenu } from '../../../parts/filter/ChosenMenu.tsx'
import { YearMenu } from '../../../parts/filter/YearMenu.tsx'
import { Download } from '../../../parts/page/Download.tsx'
import { askedOf, type Change, type Chosen, horizonLabel, horizons } from '../chosen.ts'
import { orders, words } from './words.ts'

/** Which projects, of which year, in which order; and the page on paper. */
export function SlipActions({
  overview: { levels, years, year },
  chosen,
  change,
}: {
  overview: Pick<DeliveryOverview, 'levels' | 'years' | 'year'>
  chosen: Chosen
  change: Change
}) {
  const say = useSay()
  const language = useLanguage()
  return (
    <>
      <ChosenMenu
        label={say(words.level)}
        value={chosen.level ?? ''}
        choices={[
          { value: '', text: say(words.allLevels) },
          ...levels.map(({ value, label }) => ({ value, text: say(label) })),
        ]}
        choose={(level) => change({ level: level || undefined })}
      />
      <YearMenu year={chosen.year ?? year} years={years} choose={(one) => change({ year: one })} />
      <ChosenMenu
        label={say(words.within)}
        value={chosen.within ?? ''}
        choices={[
          { value: '', text: say(words.anyDay) },
          ...horizons.map((months) => ({ value: months, text: say(horizonLabel(months)) })),
        ]}
        choose={(within) => change({ within: within || undefined })}
      />
      <ChosenMenu
        label={say(words.order)}
        value={chosen.order}
        choices={deliveryOrders.map((order: DeliveryOrder) => ({ value: order, text: say(orders[order]) }))}
        choose={(order) => change({ order })}
      />
      <Download
        href={addressOf(exportDelivery.path, {
          query: { ...askedOf(chosen), order: chosen.order, slipping: 'yes', language },
        })}
        format="xlsx"
      />
      <button type="button" className="button small wide-screen-only" onClick={() => window.print()}>
        {say(words.print)}
      </button>
    </>
  )
}
