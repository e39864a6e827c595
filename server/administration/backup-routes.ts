import { mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { createBackup, listBackups } from '../../contract/administration.ts'
import type { Room } from '../application.ts'
import { record } from '../audit/record.ts'
import { mount } from '../mount.ts'
import { conflicting } from '../refusal.ts'
import { backUp } from './backup.ts'

async function shown(folder: string, name: string) {
  const { size, mtime } = await stat(join(folder, name))
  return { name, bytes: size, at: mtime.toISOString() }
}

/** Backups on the server's own disk: made and listed by the system administrator. */
export const backupRoom =
  (connection: pg.ClientConfig, folder: string): Room =>
  (app: FastifyInstance) => {
    let busy = false

    mount(app, listBackups, async () => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const names = (await readdir(folder)).filter((name) => name.endsWith('.zip')).sort()
      return { backups: await Promise.all(names.reverse().map((name) => shown(folder, name))) }
    })

    mount(app, createBackup, async ({ inZone }) => {
      if (busy) throw conflicting('正在备份，请稍候', 'A backup is being made already')
      busy = true
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        const at = new Date(app.configuration.clock()).toISOString()
        const name = `jixia-${at.replaceAll(/[:.]/g, '-')}.zip`
        const { hash, tables } = await backUp(connection, join(folder, name), at, app.key)
        const rows = tables.reduce((sum, table) => sum + table.rows, 0)
        await inZone((tx) => record(tx, 'backup.made', `backup:${name}`, { rows, hash }))
        await app.heads?.note(app.database, 'backup')
        return { backup: await shown(folder, name), rows, hash }
      } finally {
        busy = false
      }
    })
  }
