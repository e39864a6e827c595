import type { ImportPhase } from '../../../contract/import.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Lamp } from '../../../kernel/lamp.ts'
import { agoLabel } from '../../app/moments.ts'

export const importLamps: Record<ImportPhase, Lamp | null> = {
  uploaded: null,
  reading: 'amber',
  read: null,
  committing: 'amber',
  committed: 'green',
  cancelled: 'unknown',
  refused: 'red',
}

/** Below a tenth of the disk, or 2 GB, it is time to act; below half of that it is late. */
export function diskLamp(free: number, size: number): Lamp {
  const enough = Math.min(size / 10, 20e9)
  if (free < enough / 2) return 'red'
  return free < enough ? 'amber' : 'green'
}

const week = 7 * 24 * 3_600_000

/** How old the newest backup is: within a week is well, none is not. Backups come newest first. */
export function backupState(backups: readonly { at: string }[], now: number): { lamp: Lamp; state: Label } {
  const [newest] = backups
  if (!newest) return { lamp: 'red', state: { zh: '还没有备份', en: 'There is no backup yet' } }
  const ago = agoLabel(newest.at, now)
  return {
    lamp: now - Date.parse(newest.at) < week ? 'green' : 'amber',
    state: {
      zh: `共${backups.length}份备份，最近一份是${ago.zh}的`,
      en: `${backups.length} ${backups.length === 1 ? 'backup' : 'backups'}; the newest was made ${ago.en}`,
    },
  }
}
