import type { BatchLine } from '../../../contract/delivery/batches/batch-page.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { ListItem } from '../../parts/table/ListItem.tsx'
import { sumText } from '../money.ts'
import { batchLabel, words } from './words.ts'

/** A batch in one row. */
export function BatchItem({ line, zone }: { line: BatchLine; zone: string }) {
  const say = useSay()
  const language = useLanguage()
  const { account, lamp, reason, serial, stateLabel, name, place, day } = line
  const parts = [
    say(batchLabel(serial)),
    say(stateLabel),
    say(reason),
    ...(account.investment === null ? [] : [`${say(words.investment)} ${sumText(account.investment, language)}`]),
  ]
  return (
    <ListItem
      sign={<Lamp state={lamp} reason={say(reason)} />}
      first={<a href={`/${zone}/projects/batches/${line.id}`}>{name}</a>}
      second={parts.join(say({ zh: ' ・ ', en: ' · ' }))}
      beside={
        <>
          {day}
          <br />
          {place}
        </>
      }
    />
  )
}
