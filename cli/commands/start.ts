import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { settingVariables } from '../../contract/settings.ts'
import type { Command, Given } from '../command.ts'
import { exitCodes } from '../command.ts'

const door = resolve(import.meta.dirname, '../../scripts/run.mjs')

export const start: Command = {
  name: 'start',
  label: { zh: '启动服务', en: 'Start the server' },
  options: {
    port: { type: 'string', short: 'p', value: 'PORT', label: { zh: '端口，默认 7700', en: 'port, 7700 by default' } },
    host: { type: 'string', value: 'HOST', label: { zh: '地址，默认 127.0.0.1', en: 'address, 127.0.0.1 by default' } },
    data: { type: 'string', value: 'FOLDER', label: { zh: '数据目录', en: 'the folder of the data' } },
    database: {
      type: 'string',
      value: 'URL',
      label: { zh: '已有的 PostgreSQL（15 以上），默认自带', en: 'a PostgreSQL (15 or later) instead of our own' },
    },
  },
  examples: ['jixia start', 'jixia start --port 8080 --data ./data'],
  run: async ({ options }) => {
    const settings = Object.entries(settingVariables).filter(([option]) => options[option] !== undefined)
    const environment = Object.fromEntries(
      settings.map(([option, name]) => [name, variableOf(option, options[option])]),
    )
    const server = spawn(process.execPath, [door, '--web', 'server/main.ts'], {
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => void ((signal === 'SIGINT' && process.stdin.isTTY) || server.kill(signal)))
    }
    return new Promise((end) => server.on('exit', (code) => end(code ?? exitCodes.failed)))
  },
}

const variableOf = (option: string, value: Given) => (option === 'data' ? resolve(String(value)) : String(value))
