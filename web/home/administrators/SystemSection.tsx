import { listBackups, listPacks, readCondition } from '../../../contract/administration.ts'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { Failure, Loading } from '../../parts/page/BlankState.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { words as shared } from '../words.ts'
import { DutyTable } from './DutyTable.tsx'
import { systemDuties } from './system-duties.ts'
import { words } from './words.ts'

/** What the system administrator looks after today: backups, imports, disk, program, packs. */
export function SystemSection({ zone }: { zone: string }) {
  const say = useSay()
  const backups = useAnswer(listBackups, {})
  const condition = useAnswer(readCondition, {})
  const packs = useAnswer(listPacks, {})
  const failed = [backups, condition, packs].find(({ error }) => error)
  const given = { backups: backups.data, condition: condition.data, packs: packs.data }
  const duties = systemDuties(zone, condition.dataUpdatedAt || backups.dataUpdatedAt, given)
  return (
    <RuleSection title={say(words.system)}>
      {failed?.error ? <Failure title={say(shared.notHere)} error={failed.error} again={failed.refetch} /> : null}
      {duties.length > 0 ? <DutyTable duties={duties} caption={say(words.system)} /> : failed ? null : <Loading />}
    </RuleSection>
  )
}
