import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { readConfiguration } from '../../server/configuration.ts'

describe('启动设置 · settings', () => {
  let folder: string
  let count = 0
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jixia-settings-'))
  })
  after(() => rm(folder, { recursive: true }))

  const withFile = async (text: string, environment: NodeJS.ProcessEnv = {}) => {
    count += 1
    const inner = await mkdtemp(join(folder, `${count}-`))
    await writeFile(join(inner, 'jixia.config.ts'), text)
    return readConfiguration(environment, inner)
  }

  it('什么都不写：本机 7700 端口，数据在项目里 · nothing said: port 7700 of this machine', async () => {
    assert.deepEqual(await readConfiguration({}, folder), { host: '127.0.0.1', port: 7700, data: join(folder, 'data') })
  })

  it('环境变量优先于文件 · the environment wins over the file', async () => {
    const text = `export default { port: 8000, host: '0.0.0.0', database: 'postgres://a@b/c' }`
    const settings = await withFile(text, { PORT: '9000', HOST: '' })
    assert.equal(settings.port, 9000)
    assert.equal(settings.host, '0.0.0.0')
    assert.equal(settings.database, 'postgres://a@b/c')
  })

  const wrong: readonly (readonly [string, NodeJS.ProcessEnv | string, RegExp])[] = [
    ['端口不是数', { PORT: 'abc' }, /^PORT 不能是“abc”，应是 0 到 65535 的整数[\s\S]*PORT cannot be “abc”/],
    ['端口太大', { PORT: '70000' }, /^PORT 不能是“70000”/],
    ['端口为负', { PORT: '-1' }, /^PORT 不能是“-1”/],
    ['别的数据库', { DATABASE_URL: 'mysql://u:secret@h/d' }, /^DATABASE_URL 不能是“mysql:\/\/u:…@h\/d”/],
    ['文件里的端口', `export default { port: 'x' }`, /^jixia.config.ts · port 不能是“x”/],
    ['文件里的目录', 'export default { data: 5 }', /^jixia.config.ts · data 不能是“5”/],
    ['没有这一项', 'export default { prot: 1 }', /没有“prot”这一项，可写：port、host、data、database/],
    ['没有 default', 'export const port = 1', /^jixia.config.ts 要写成 export default/],
    ['语法不通', 'export default {', /^jixia.config.ts 读不进来/],
  ]
  for (const [title, given, sentence] of wrong) {
    it(`${title}：用一句话拒绝 · refused with a sentence`, async () => {
      const reading = typeof given === 'string' ? withFile(given) : readConfiguration(given, folder)
      await assert.rejects(reading, { name: 'StartRefusal', message: sentence })
    })
  }
})
