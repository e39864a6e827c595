import { resolve } from 'node:path'
import { type Command, exitCodes, type Invocation, wordsOf } from '../command.ts'
import { actOnDatabase } from '../database-act.ts'

type Made = { readonly hash: string; readonly tables: readonly { readonly rows: number }[] }

async function run(act: 'backup' | 'restore', invocation: Invocation): Promise<number> {
  const { answer, language } = invocation
  const [name] = wordsOf(invocation, 'FILE')
  const { hash, tables } = await actOnDatabase<Made>(act, { file: resolve(name) })
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const counts = { zh: `${tables.length} 张表 ${rows} 行`, en: `${tables.length} tables, ${rows} rows` }[language]
  answer({ file: resolve(name), tables: tables.length, rows, hash }, [counts, `sha256 ${hash}`])
  return exitCodes.done
}

export const backup: Command = {
  name: 'backup',
  words: 'FILE',
  label: { zh: '把全部数据备份到一个文件，不必停机', en: 'Back up everything into one file, while the server runs' },
  examples: ['jixia backup jixia-2026-11-21.zip'],
  run: (invocation) => run('backup', invocation),
}

export const restore: Command = {
  name: 'restore',
  words: 'FILE',
  label: { zh: '把备份恢复到空的数据库', en: 'Restore a backup into an empty database' },
  examples: ['JIXIA_DATA=./restored jixia restore jixia-2026-11-21.zip'],
  run: (invocation) => run('restore', invocation),
}
