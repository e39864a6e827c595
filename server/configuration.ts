import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Setting, settingsFile, settingVariables, usualSettings } from '../contract/settings.ts'
import type { ApplicationConfiguration } from './application/settings.ts'
import { readStatedSettings, type StatedSettings } from './application/stated-settings.ts'
import { StartRefusal } from './start-refusal.ts'

export type Configuration = {
  readonly host: string
  readonly port: number
  /** The folder that holds our own PostgreSQL, and files. */
  readonly data: string
  /** The address of a given PostgreSQL; left out, Jixia starts its own. */
  readonly database?: string
  /** Public address, identity providers and how long a session lasts. */
  readonly application?: Partial<ApplicationConfiguration>
}

/** What `jixia.config.ts` may export as its default. */
export type ConfigurationFile = {
  port?: number
  host?: string
  data?: string
  database?: string
  application?: StatedSettings
}

const settings = Object.keys(settingVariables) as Setting[]

type Stated = { readonly value: unknown; readonly where: string }

/**
 * Reads the settings: the environment wins over `jixia.config.ts` in `folder`, which wins over the defaults
 * (http://127.0.0.1:7700, `data` in the same folder). A wrong one is refused with a sentence naming it.
 */
export async function readConfiguration(environment: NodeJS.ProcessEnv, folder: string): Promise<Configuration> {
  const file = await readFile(folder)
  const stated = (setting: Setting): Stated => {
    const given = environment[settingVariables[setting]]
    if (given !== undefined && given !== '') return { value: given, where: settingVariables[setting] }
    return { value: file[setting], where: `${settingsFile} · ${setting}` }
  }
  const data = text(stated('data'), usualSettings.data, '一个文件夹的路径', 'the path of a folder')
  return {
    port: port(stated('port')),
    host: text(stated('host'), usualSettings.host, '一个主机名或 IP 地址', 'a host name or an IP address'),
    data: resolve(folder, data),
    ...databaseOf(stated('database')),
    ...(file.application !== undefined && { application: readStatedSettings(file.application) }),
  }
}

async function readFile(folder: string): Promise<ConfigurationFile> {
  const path = join(folder, settingsFile)
  if (!existsSync(path)) return {}
  const exported = await import(pathToFileURL(path).href).catch((error: Error) => {
    throw new StartRefusal(
      `${settingsFile} 读不进来：${error.message}`,
      `${settingsFile} cannot be read: ${error.message}`,
    )
  })
  const { default: file } = exported
  if (typeof file !== 'object' || file === null) {
    throw new StartRefusal(
      `${settingsFile} 要写成 export default { port: 7700 }。`,
      `${settingsFile} must say export default { port: 7700 }.`,
    )
  }
  const unknown = Object.keys(file).find((name) => name !== 'application' && !settings.includes(name as Setting))
  if (unknown === undefined) return file
  throw new StartRefusal(
    `${settingsFile} 里没有“${unknown}”这一项，可写：${settings.join('、')}、application。`,
    `${settingsFile} knows no “${unknown}”; it may hold ${settings.join(', ')}, application.`,
  )
}

function refuse({ value, where }: Stated, zh: string, en: string): never {
  throw new StartRefusal(`${where} 不能是“${value}”，应是${zh}。`, `${where} cannot be “${value}”: it must be ${en}.`)
}

function port(stated: Stated): number {
  if (stated.value === undefined) return usualSettings.port
  const number = /^\d{1,5}$/.test(String(stated.value)) ? Number(stated.value) : Number.NaN
  return number <= 65535
    ? number
    : refuse(stated, ' 0 到 65535 的整数（0 表示任选）', 'a whole number from 0 to 65535 (0 takes any)')
}

function text(stated: Stated, otherwise: string, zh: string, en: string): string {
  if (stated.value === undefined) return otherwise
  if (typeof stated.value !== 'string' || stated.value.trim() !== stated.value || /[\s\0]{2}|^$/.test(stated.value)) {
    return refuse(stated, zh, en)
  }
  return stated.value
}

function databaseOf(stated: Stated): { database?: string } {
  if (stated.value === undefined) return {}
  if (typeof stated.value === 'string' && /^postgres(ql)?:\/\//.test(stated.value)) return { database: stated.value }
  return refuse(
    { ...stated, value: String(stated.value).replace(/:[^:@/]*@/, ':…@') },
    ' postgres://账号:密码@主机:5432/数据库',
    'postgres://user:password@host:5432/database',
  )
}
