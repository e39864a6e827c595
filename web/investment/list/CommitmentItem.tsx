import type { CommitmentLine } from '../../../contract/investment/commitment-page.ts'
import { useSay } from '../../app/language.ts'
import { Name } from '../../parts/Name.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { ListItem } from '../../parts/table/ListItem.tsx'
import { useMoney } from '../money.ts'

/** A commitment in one row: who, where it stands and why, and at the right how much of it by when. */
export function CommitmentItem({ line, zone }: { line: CommitmentLine; zone: string }) {
  const say = useSay()
  const money = useMoney()
  const { id, number, investor, lamp, reason, stateLabel, department, project, sum, currency, due } = line
  const rest = [number, say(stateLabel), say(reason), ...(department ? [say(department.label)] : [])]
  return (
    <ListItem
      sign={<Lamp state={lamp} reason={say(reason)} />}
      first={
        <a href={`/${zone}/investment/commitments/${id}`}>
          <Name text={investor} />
        </a>
      }
      second={
        <>
          {rest.join(say({ zh: ' ・ ', en: ' · ' }))}
          {project ? (
            <>
              {say({ zh: ' ・ ', en: ' · ' })}
              <Name text={project.name} />
            </>
          ) : null}
        </>
      }
      beside={
        <>
          {money(sum, currency)}
          <br />
          {due}
        </>
      }
    />
  )
}
