import type { z } from 'zod'
import type { listBackups, listPacks, readCondition } from '../../../contract/administration.ts'
import type { ImportPhase } from '../../../contract/import.ts'
import type { Label } from '../../../kernel/label.ts'
import { sizeText } from '../../../kernel/size-text.ts'
import { backupState, diskLamp, importLamps } from '../../administration/system/lamps.ts'
import { lengthLabel, momentText } from '../../app/moments.ts'
import type { Duty } from './DutyTable.tsx'
import { words } from './words.ts'

type Answer<Route extends { answer?: z.ZodType }> = z.output<NonNullable<Route['answer']>>
type Condition = Answer<typeof readCondition>

const week = 7 * 24 * 3_600_000
const running: readonly ImportPhase[] = ['reading', 'committing']

/** Imports under way, and whether one was refused within a week; what is older is not of today. */
function importDuty(imports: Condition['imports'], now: number): Pick<Duty, 'lamp' | 'state'> {
  const busy = imports.filter(({ phase }) => running.includes(phase)).reduce((sum, { count }) => sum + count, 0)
  const refused = imports.find(({ phase, last }) => phase === 'refused' && now - Date.parse(last) < week)
  const under: Label = busy
    ? { zh: `正在进行${busy}个`, en: `${busy} under way` }
    : { zh: '没有正在进行的', en: 'None under way' }
  if (!refused) return { lamp: busy ? importLamps.reading! : 'green', state: under }
  return {
    lamp: importLamps.refused!,
    state: {
      zh: `${under.zh}；最近一次被拒绝在${momentText(refused.last)}`,
      en: `${under.en}; the last refusal was at ${momentText(refused.last)}`,
    },
  }
}

/** What the system administrator looks after; a part whose answer is not there yet is left out. */
export function systemDuties(
  zone: string,
  now: number,
  given: {
    readonly backups: Answer<typeof listBackups> | undefined
    readonly condition: Condition | undefined
    readonly packs: Answer<typeof listPacks> | undefined
  },
): Duty[] {
  const page = (part: string) => `/${zone}/administration/${part}`
  const { backups, condition, packs } = given
  const duties: Duty[] = []
  if (backups)
    duties.push({
      id: 'backup',
      name: words.backup,
      ...backupState(backups.backups, now),
      href: page('backups'),
      act: words.toBackups,
    })
  if (condition) {
    const { program, database, disk, imports } = condition
    const up = lengthLabel((now - Date.parse(program.began)) / 1000)
    const common = { href: page('condition'), act: words.toCondition }
    duties.push(
      { id: 'imports', name: words.imports, ...importDuty(imports, now), ...common },
      {
        id: 'disk',
        name: words.disk,
        lamp: diskLamp(disk.free, disk.size),
        state: {
          zh: `可用${sizeText(disk.free)}，共${sizeText(disk.size)}；数据在${disk.folder}`,
          en: `${sizeText(disk.free, ' ')} free of ${sizeText(disk.size, ' ')}; the data are in ${disk.folder}`,
        },
        ...common,
      },
      {
        id: 'program',
        name: words.program,
        lamp: 'green',
        state: {
          zh: `${program.version}，已运行${up.zh}；数据库${sizeText(database.bytes)}，连接${database.connections}个`,
          en: `${program.version}, up for ${up.en}; the database holds ${sizeText(database.bytes, ' ')}, ${database.connections} connections`,
        },
        ...common,
      },
    )
  }
  if (packs) {
    const names = packs.packs.map(({ label }) => label)
    duties.push({
      id: 'packs',
      name: words.packs,
      lamp: 'green',
      state: {
        zh: `载入${names.length}个：${names.map(({ zh }) => zh).join('、')}`,
        en: `${names.length} loaded: ${names.map(({ en }) => en).join(', ')}`,
      },
      href: page('packs'),
      act: words.toPacks,
    })
  }
  return duties
}
