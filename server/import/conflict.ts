import type { Finding } from '../../engines/register/reading/finding.ts'
import { FileRefusal } from './reading/refusal.ts'
import { type PassInput, passOver } from './reading-pass.ts'

class Found extends Error {}

/** Reads a file again until the first cell that cannot be taken; undefined where all can. Nothing is written. */
async function firstRefused(input: Omit<PassInput, 'sink'>): Promise<Finding | undefined> {
  let refused: Finding | undefined
  const report = async (findings: readonly Finding[]): Promise<void> => {
    refused = findings.find(({ severity }) => severity === 'must')
    if (refused) throw new Found()
  }
  try {
    await passOver({ ...input, sink: { report } })
  } catch (error) {
    if (!(error instanceof Found)) throw error
  }
  return refused
}

/** Why nothing was imported although the dry run was sound: the register has changed since, in this cell's respect. */
export function changedSince({ row, address, label, original, reading }: Finding): FileRefusal {
  return new FileRefusal(
    `试导入之后名录有了变化，整批没有导入：第 ${row} 行（${address}）${label.zh}“${original}”，${reading.zh}。请重新核对后再导入`,
    `The register has changed since the dry run and nothing was imported: row ${row} (${address}), ${label.en} “${original}”: ${reading.en}. Check again, then import`,
  )
}

/** Refuses to store another number of rows than the dry run promised, as rows that are left out may have become others. */
export function refuseOther(promised: number, accepted: number): void {
  if (accepted !== promised)
    throw new FileRefusal(
      `试导入之后名录有了变化，整批没有导入：试导入时可存 ${promised} 行，现在可存 ${accepted} 行。请重新核对后再导入`,
      `The register has changed since the dry run and nothing was imported: ${promised} rows could be stored then, ${accepted} can now. Check again, then import`,
    )
}

/** A unique value that was just registered by somebody, or two who waited for each other. */
const conflicts: readonly unknown[] = ['23505', '40P01']
export const isConflict = (error: unknown): boolean => conflicts.includes((error as { code?: unknown }).code)

/** The refusal where somebody registered the same while the import was writing: the row, the cell and the record now there. */
export async function conflictIn(input: Omit<PassInput, 'sink'>): Promise<FileRefusal> {
  const refused = await firstRefused(input)
  if (refused) return changedSince(refused)
  return new FileRefusal(
    '导入时有人登记了同样的记录，整批没有导入：请重新核对后再导入',
    'Somebody registered the same while the import was writing and nothing was imported: check again, then import',
  )
}
