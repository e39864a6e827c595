import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type OperatorPass, operatorFile, operatorPass } from '../contract/operator.ts'
import { settingsFile, settingVariables, usualSettings } from '../contract/settings.ts'

/** The folder of the program. */
export const root = resolve(import.meta.dirname, '..')

/** The data folder of the installation on this machine, where the server finds it too. */
export async function dataFolder(environment: NodeJS.ProcessEnv): Promise<string> {
  return resolve(root, environment[settingVariables.data] || (await stated()) || usualSettings.data)
}

/** What the settings file says; the server refuses a wrong one with a sentence. */
async function stated(): Promise<string | undefined> {
  const path = join(root, settingsFile)
  if (!existsSync(path)) return undefined
  const { default: file } = await import(pathToFileURL(path).href).catch(() => ({ default: null }))
  return typeof file?.data === 'string' ? file.data : undefined
}

/** The pass of the server that runs on a data folder; undefined where none does. */
export async function readPass(folder: string): Promise<OperatorPass | undefined> {
  const text = await readFile(join(folder, operatorFile), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EACCES') throw error
    return 'null'
  })
  const pass = operatorPass.nullable().safeParse(jsonOf(text)).data
  return pass && isAlive(pass.pid) && (await answers(pass.address)) ? pass : undefined
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const answers = (address: string): Promise<boolean> =>
  fetch(`${address}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  )
