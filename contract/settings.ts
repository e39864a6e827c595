/** The settings of an installation: the variable of the environment that states each. */
export const settingVariables = {
  port: 'PORT',
  host: 'HOST',
  data: 'JIXIA_DATA',
  database: 'DATABASE_URL',
} as const
export type Setting = keyof typeof settingVariables

/** The file beside the program that states what the environment does not. */
export const settingsFile = 'jixia.config.ts'

/** What holds where neither says anything; `data` is a folder beside the program. */
export const usualSettings = { port: 7700, host: '127.0.0.1', data: 'data' } as const
