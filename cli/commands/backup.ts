import { resolve } from 'node:path'
import type { AuditVerdict } from '../../contract/audit.ts'
import { type Command, exitCodes, wordsOf } from '../command.ts'
import { actOnDatabase } from '../database-act.ts'
import { verdictLines } from './audit.ts'

type Made = { readonly hash: string; readonly tables: readonly { readonly rows: number }[] }
type Restored = Made & { readonly unreadable: number; readonly verdicts: readonly AuditVerdict[] }

const sizeOf = ({ hash, tables }: Made) => ({
  tables: tables.length,
  rows: tables.reduce((sum, table) => sum + table.rows, 0),
  hash,
})

const countsOf = ({ tables, rows }: ReturnType<typeof sizeOf>) => ({
  zh: `${tables} 张表 ${rows} 行`,
  en: `${tables} tables, ${rows} rows`,
})

export const backup: Command = {
  name: 'backup',
  words: 'FILE',
  label: { zh: '把全部数据备份到一个文件，不必停机', en: 'Back up everything into one file, while the server runs' },
  examples: ['jixia backup jixia-2026-11-21.zip'],
  run: async (invocation) => {
    const file = resolve(wordsOf(invocation, 'FILE')[0])
    const size = sizeOf(await actOnDatabase<Made>('backup', { file }))
    invocation.answer({ file, ...size }, [countsOf(size)[invocation.language], `sha256 ${size.hash}`])
    return exitCodes.done
  },
}

const factorsLost = (count: number) => ({
  zh: `${count} 个账号的动态口令是用另一把钥匙封的，这里打不开：请他们用恢复码登录，或用 jixia user without-factor 停用。`,
  en: `${count} second factors were sealed with another key: sign in with recovery codes, or jixia user without-factor.`,
})

export const restore: Command = {
  name: 'restore',
  words: 'FILE',
  label: {
    zh: '把备份恢复到空的数据库，并核验审计记录',
    en: 'Restore a backup into an empty database and verify the audit trail',
  },
  options: {
    foreign: {
      type: 'boolean',
      label: {
        zh: '别处的备份，或没有签名的：确信来源可靠才写',
        en: 'a backup of another installation, or without signature: only where you trust its origin',
      },
    },
  },
  examples: [
    'JIXIA_DATA=./restored jixia restore jixia-2026-11-21.zip',
    'JIXIA_DATA=./copy jixia restore elsewhere.zip --foreign',
  ],
  run: async (invocation) => {
    const { options, language, answer } = invocation
    const file = resolve(wordsOf(invocation, 'FILE')[0])
    const foreign = options.foreign === true ? 'yes' : undefined
    const restored = await actOnDatabase<Restored>('restore', { file, foreign })
    const { unreadable, verdicts } = restored
    const size = sizeOf(restored)
    const lost = unreadable > 0 ? [factorsLost(unreadable)[language]] : []
    const lines = [countsOf(size)[language], `sha256 ${size.hash}`, ...verdictLines(verdicts, language), ...lost]
    answer({ file, ...size, unreadable, verdicts }, lines)
    return verdicts.every(({ faults }) => faults.length === 0) ? exitCodes.done : exitCodes.failed
  },
}
