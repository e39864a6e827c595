import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { ImportJob } from '../../contract/import.ts'
import type { FigurePage } from '../../contract/indicators/figures.ts'
import type { PublishedFigure } from '../../contract/indicators/published.ts'
import type { SearchGroup } from '../../contract/search.ts'
import { temporaryFolder } from '../database.ts'
import { type Ended, jixia, readPass, startServer } from './terminal.ts'

const growth = ['figure', 'tech-renovation-projects:growth', '--period', '2023-01..09'] as const
const stations = ['公布', '公式', '输入', '记录', '文件', '谁、何时']

let folder: string
const dataFolder = () => join(folder, 'data')

describe('命令行，服务在运行 · the terminal beside a running server', () => {
  let server: Awaited<ReturnType<typeof startServer>>
  const run = (...words: string[]): Promise<Ended> => jixia({ JIXIA_DATA: dataFolder() }, ...words)

  before(async () => {
    folder = await temporaryFolder('cli')
    server = await startServer(dataFolder(), { JIXIA_DEMO_PASSWORD: 'Sesame-open-42' })
  })
  after(() => server.stop())

  it('published：五个区的公布数，一个数组 · one array over all zones', async () => {
    const { code, json } = await run('published', '--json')
    const figures = json() as PublishedFigure[]
    assert.equal(code, 0)
    assert.deepEqual(
      [...new Set(figures.map(({ zone }) => zone))],
      ['zibo', 'qingdao', 'weifang', 'daqing', 'chuxiong'],
    )
    assert.ok(figures.length > 300)
    assert.ok(figures.every(({ seed, unit }) => /^00[0-4]$/.test(seed) && unit !== ''))
    const found = figures.find(({ seed, value, unit }) => seed === '001' && value === 22.86 && unit === '%')
    assert.deepEqual([found?.recomputed, found?.agrees], ['22.86', true])
  })

  it('figure：六站走到头，退出码 0 · a figure walked back through six stations', async () => {
    const { code, out } = await run(...growth)
    assert.equal(code, 0)
    const headings = out.split('\n').filter((line) => stations.includes(line))
    assert.deepEqual(headings, stations)
    assert.match(out, /\(86 − 70\) ÷ 70 × 100/)
    assert.match(out, /22\.86%.*重算与公布一致/)
  })

  it('figure：英文与 JSON；不写时期取最近公布的 · English, JSON, the latest period', async () => {
    const english = await run(...growth, '--language', 'en')
    assert.match(english.out, /^Published$/m)
    const page = (await run('figure', 'tech-renovation-projects:growth', '--json')).json() as FigurePage
    assert.deepEqual([page.period, page.shown.value, page.agrees], ['2023-01..09', '+22.86', true])
  })

  it('search：首字母找到数，带时期；找不到时退出码 1 · found by initials, ends with 1 where nothing is', async () => {
    const found = await run('search', 'jsgz', '--zone', 'zibo')
    assert.equal(found.code, 0)
    assert.match(found.out, /市级重点技改项目 +86个 +2023年1—9月 +\/zibo\/figures\/tech-renovation-projects\?/)
    const [zibo] = (await run('search', 'tech projects', '--zone', 'zibo', '--limit', '1', '--json')).json() as {
      groups: SearchGroup[]
    }[]
    assert.deepEqual([zibo!.groups[0]!.kind, zibo!.groups[0]!.hits.length], ['figure', 1])
    assert.equal((await run('search', 'zzzqqq', '--zone', 'zibo')).code, 1)
    assert.equal((await run('search', 'jsgz', '--limit', '0')).code, 2)
  })

  it('check：青岛有红色发现，退出码 1；淄博没有，退出码 0 · ends with 1 where a red finding is open', async () => {
    const qingdao = await run('check', '--zone', 'qingdao')
    assert.equal(qingdao.code, 1)
    assert.match(qingdao.out, /312个，与合计311个不符/)
    const zibo = await run('check', '--zone', 'zibo', '--json')
    assert.equal(zibo.code, 0)
    assert.equal((zibo.json() as { zone: string }[])[0]?.zone, 'zibo')
  })

  it('report：列出、读出、存成文件、核验 · cards listed, read, saved and verified', async () => {
    const cards = (await run('report', 'list', '--json')).json() as { id: string; zone: string }[]
    assert.equal(new Set(cards.map(({ zone }) => zone)).size, 5)
    const text = await run('report', cards[0]!.id)
    assert.equal(text.code, 0)
    assert.match(text.out, /家|个|项/)
    const file = join(folder, '成绩单.pdf')
    assert.equal((await run('report', cards[0]!.id, '--output', file)).code, 0)
    assert.equal((await readFile(file)).subarray(0, 5).toString(), '%PDF-')
    const unsigned = await run('report', 'verify', '0000-0000')
    assert.deepEqual([unsigned.code, unsigned.error.includes('没有核验码为“0000-0000”的成绩单')], [1, true])
    const absent = await run('report', '没有这张')
    assert.deepEqual([absent.code, absent.error.includes(cards[0]!.id)], [1, true])
  })

  it('import：试导入不写，导入写且只写一次 · a dry run writes nothing, an import writes once', async () => {
    const file = join(folder, '企业.csv')
    await writeFile(file, '企业名称,统一社会信用代码\n淄博稷下齿轮有限公司,91370303MA3C0L123M\n')
    const written = ({ json }: Ended) => (json() as ImportJob).answer?.written.created
    const dry = await run('import', 'enterprise', file, '--dry-run', '--json')
    assert.deepEqual([dry.code, (dry.json() as ImportJob).phase], [0, 'read'])
    const first = await run('import', 'enterprise', file, '--json')
    assert.deepEqual([first.code, (first.json() as ImportJob).phase, written(first)], [0, 'committed', 1])
    const again = await run('import', 'enterprise', file)
    assert.equal(again.code, 1)
  })

  it('user、audit：操作员所为都在审计里，链完好 · what the operator does stands in an unbroken trail', async () => {
    const added = await run('user', 'add', 'wang.min', '--person', '王敏', '--post', 'statistician', '--zone', 'zibo')
    assert.equal(added.code, 0)
    assert.match(added.out, /^wang\.min {2}\S{8,}/)
    const verified = await run('audit', 'verify', '--json')
    assert.equal(verified.code, 0)
    assert.ok((verified.json() as { faults: unknown[] }[]).every(({ faults }) => faults.length === 0))
    const answer = await fetch(`${server.address}/api/audit?account=operator`, {
      headers: { authorization: `Bearer ${server.token}`, 'x-jixia-zone': 'zibo' },
    })
    const { entries } = (await answer.json()) as { entries: { act: string }[] }
    assert.ok(entries.some(({ act }) => act === 'register.import'))
  })

  it('backup：服务照常，备份成一个文件 · a backup while the server runs', async () => {
    const file = join(folder, 'backup.zip')
    const made = await run('backup', file, '--json')
    assert.equal(made.code, 0, made.error)
    assert.match((made.json() as { hash: string }).hash, /^[0-9a-f]{64}$/)
    assert.ok((await readFile(file)).length > 1000)
  })

  it('令牌：只在自己的区、只做自己的岗位可做的 · a token stays in its zone and its post', async () => {
    const signedIn = await fetch(`${server.address}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'qingdao-leader', password: 'Sesame-open-42' }),
    })
    const cookie = signedIn.headers.getSetCookie()[0]!.split(';')[0]!
    const made = await fetch(`${server.address}/api/session/tokens`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ label: '命令行', days: 1 }),
    })
    const { token } = (await made.json()) as { token: string }
    const remote = (...words: string[]) => jixia({ JIXIA_URL: server.address, JIXIA_TOKEN: token }, ...words)
    const figures = (await remote('published', '--json')).json() as PublishedFigure[]
    assert.deepEqual([...new Set(figures.map(({ zone }) => zone))], ['qingdao'])
    const elsewhere = await remote('check', '--zone', 'zibo')
    assert.deepEqual([elsewhere.code, elsewhere.error.trim()], [1, '这个令牌只属于 qingdao。'])
    const file = join(folder, '企业.csv')
    const refused = await remote('import', 'enterprise', file)
    assert.deepEqual([refused.code, refused.error.trim()], [1, '您当前的岗位不能办理此事'])
    const wrong = await jixia({ JIXIA_URL: server.address, JIXIA_TOKEN: 'x'.repeat(43) }, 'published')
    assert.deepEqual([wrong.code, wrong.error.trim()], [1, '请先登录'])
    assert.equal((await jixia({ JIXIA_URL: server.address }, 'published')).code, 2)
  })

  it('拒绝是一句话，退出码 1 · a refusal is a sentence', async () => {
    const zone = await run('published', '--zone', 'atlantis')
    assert.deepEqual([zone.code, zone.out], [1, ''])
    assert.equal(zone.error, '没有“atlantis”这个高新区，现有：zibo、qingdao、weifang、daqing、chuxiong\n')
    const english = await run('figure', 'nothing', '--period', '2023', '--language', 'en')
    assert.deepEqual([english.code, english.error], [1, 'The catalogue has no “nothing”; choose one from it\n'])
  })
})

describe('命令行，没有服务在运行 · the terminal without a running server', () => {
  const run = (...words: string[]): Promise<Ended> => jixia({ JIXIA_DATA: dataFolder() }, ...words)

  it('为这条命令启动，做完即停 · one is started for the command and leaves with it', async () => {
    const { code, out, error } = await run(...growth)
    assert.deepEqual([code, error], [0, ''])
    assert.match(out, /重算与公布一致/)
    assert.equal(await readPass(dataFolder()), undefined)
  })

  it('服务被 kill -9 之后：留下的通行证不作数 · a pass left behind is not believed', async () => {
    const server = await startServer(dataFolder())
    await server.stop('SIGKILL')
    assert.equal((await readPass(dataFolder()))?.pid, server.pid)
    const { code, error } = await run(...growth)
    assert.deepEqual([code, error], [0, ''])
    assert.equal(await readPass(dataFolder()), undefined)
  })

  it('服务起不来：它的那句话，退出码 1 · the sentence of a server that cannot start', async () => {
    const refused = await jixia({ JIXIA_DATA: dataFolder(), DATABASE_URL: 'mysql://a@b/c' }, 'check')
    assert.equal(refused.code, 1)
    assert.match(refused.error, /^DATABASE_URL 不能是“mysql:/)
  })
})

describe('命令行，不需要服务 · the terminal without any server', () => {
  const run = (...words: string[]): Promise<Ended> => jixia({}, ...words)
  let facts: string
  before(async () => {
    facts = join(await temporaryFolder('facts'), 'facts.json')
    await writeFile(
      facts,
      '{"研发费用": "460万元", "营业收入": "1亿元", "职工总数": 120, "利润": {"value": null, "unit": "万元"}}',
    )
  })

  it('rule eval：成立 0，不成立 1，未知 1 并说缺什么 · holds, does not hold, unknown', async () => {
    const holds = await run('rule', 'eval', '职工总数 >= 100', '--facts', facts)
    assert.deepEqual([holds.code, holds.out.split('\n')[0]], [0, '结果  成立'])
    const fails = await run('rule', 'eval', '研发费用 / 营业收入 >= 5%', '--facts', facts)
    assert.equal(fails.code, 1)
    assert.match(fails.out, /需≥5%，现4\.6%，差0\.4个百分点/)
    const unknown = await run('rule', 'eval', '利润 / 营业收入 > 3%', '--facts', facts, '--json')
    assert.equal(unknown.code, 1)
    const { value, missing } = unknown.json() as { value: unknown; missing: string[] }
    assert.deepEqual([value, missing], [null, ['利润']])
  })

  it('rule eval：数、理由、说法、SQL · number, reasons, words, SQL', async () => {
    const { code, json } = await run('rule', 'eval', '(86 - 70) / 70 * 100', '--json')
    const answer = json() as Record<string, unknown>
    assert.equal(code, 0)
    assert.deepEqual(Object.keys(answer), ['value', 'missing', 'reason', 'prose', 'sql'])
    assert.match(String(answer.value), /^22\.857142857/)
  })

  it('指向别处时，只在本机用的命令被拒绝 · what works on this machine only is refused elsewhere', async () => {
    const elsewhere = { JIXIA_URL: 'https://jixia.example.cn', JIXIA_TOKEN: 'x' }
    for (const words of [
      ['audit', 'verify'],
      ['backup', 'x.zip'],
      ['user', 'list'],
    ]) {
      const { code, error } = await jixia(elsewhere, ...words)
      assert.deepEqual([code, error.includes('只在稷下所在的机器上用')], [1, true])
    }
  })

  const misunderstood: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['没有的命令', ['publish'], /没有“publish”这个命令，是不是 published？\n$/],
    ['没有的选项', ['check', '--zones', 'zibo'], /check 没有“--zones”这个选项，可用：--zone/],
    ['缺了词', ['rule', 'eval'], /还要写上 EXPRESSION/],
    ['多了词', ['published', 'zibo'], /“zibo”是多写的/],
    ['公式读不懂', ['rule', 'eval', '1 +'], /第\d+列：/],
  ]
  for (const [title, words, sentence] of misunderstood) {
    it(`${title}：一句话，退出码 2 · misunderstood`, async () => {
      const { code, out, error } = await run(...words)
      assert.deepEqual([code, out], [2, ''])
      assert.match(error, sentence)
      assert.equal(error.trim().split('\n').length, 1)
    })
  }

  it('--help：退出码 0；LANG=en 说英文 · help in the language of the terminal', async () => {
    const chinese = await run('--help')
    assert.deepEqual([chinese.code, chinese.out.split('\n')[0]], [0, '稷下：国家高新区运行平台'])
    const english = await jixia({ LANG: 'en_GB.UTF-8' }, 'figure', '--help')
    assert.match(english.out, /^Open a figure/)
  })
})
