import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { describe, it } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import type { FilledCard } from '../../engines/reports/filled-card.ts'
import { xlsxOf } from '../../server/register/spreadsheet.ts'
import { printCard } from '../../server/reports/files.ts'
import type { Signing } from '../../server/reports/store.ts'
import { zibo } from '../../zones/zibo/pack.ts'
import { filledCardOf } from '../cards.ts'

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/opt/libreoffice/program/soffice'].find(existsSync)
const meta = `甲&乙<b>"丙"'丁]]>&lt;`
const control = '\u0001\u000b\ufffe\ud800'
const hostile = `${meta}${control}`

const card: FilledCard = structuredClone(filledCardOf(zibo, 'zibo-2023-q1-q3'))
card.title.zh = hostile
card.sections[0]!.label.zh = hostile
card.sections[0]!.blocks[0]!.label.zh = hostile
const signing: Signing = {
  zone: 'zibo',
  card: card.id,
  code: '7F3A-19C2',
  hash: '0'.repeat(64),
  moment: '2023-10-12T02:00:00.000Z',
  person: hostile,
  post: 'statistician',
}
const print = async (format: 'docx' | 'xlsx'): Promise<Buffer> =>
  (await printCard(card, signing, { format, language: 'zh', site: 'https://jixia.example.cn' })).content

const register = async (): Promise<Buffer> => {
  async function* rows() {
    yield [hostile, 1]
  }
  return buffer(xlsxOf({ name: '名录', headers: ['名称', '数'], rows: rows() }))
}

const files: [title: string, extension: string, made: () => Promise<Buffer>][] = [
  ['成绩单的公文', 'docx', () => print('docx')],
  ['成绩单的表', 'xlsx', () => print('xlsx')],
  ['名录的表', 'xlsx', register],
]

/** What XML may not hold: signs outside its characters, and an ampersand that begins nothing. */
const forbidden =
  /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/iu

describe('文字里有标记符号和控制字符的文件，都打得开', () => {
  for (const [title, extension, made] of files) {
    it(`${title}：每一部分都是合格的 XML`, async () => {
      for (const [name, content] of Object.entries(unzipSync(await made()))) {
        if (!/\.(?:xml|rels)$/.test(name)) continue
        const text = strFromU8(content)
        const at = text.search(forbidden)
        assert.equal(at, -1, `${name}: ${JSON.stringify(text.slice(at - 20, at + 20))}`)
      }
    })

    it(`${title}：办公软件打开，标记符号照原样`, { skip: !office && '没有 LibreOffice' }, async () => {
      const folder = await mkdtemp(join(tmpdir(), 'jixia-office-'))
      try {
        const path = join(folder, `file.${extension}`)
        await writeFile(path, await made())
        const to = extension === 'docx' ? 'txt:Text (encoded):UTF8' : 'csv:Text - txt - csv (StarCalc):9,0,76'
        const profile = `-env:UserInstallation=file://${folder}/profile`
        execFileSync(office!, [profile, '--headless', '--convert-to', to, '--outdir', folder, path], {
          stdio: 'ignore',
        })
        assert.ok((await readFile(join(folder, `file.${to.slice(0, 3)}`), 'utf8')).includes(meta))
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    })
  }
})
