import assert from 'node:assert/strict'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { type BuiltFile, offlineFiles, offlineHead } from '../../scripts/offline-files.ts'
import { precompress } from '../../scripts/precompress.ts'
import { temporaryFolder } from '../database.ts'

describe('网页构建 · the web build', () => {
  test('脚本、样式旁边有压缩件，字体不压 · scripts are compressed beside themselves, fonts are not', async () => {
    const assets = await temporaryFolder('assets')
    await writeFile(join(assets, 'main.js'), 'export const zone = "高新区"')
    await writeFile(join(assets, 'song.woff2'), 'letters')
    precompress(assets)
    assert.deepEqual((await readdir(assets)).toSorted(), ['main.js', 'main.js.br', 'main.js.gz', 'song.woff2'])
    const script = await readFile(join(assets, 'main.js'))
    assert.deepEqual(gunzipSync(await readFile(join(assets, 'main.js.gz'))), script)
    assert.deepEqual(brotliDecompressSync(await readFile(join(assets, 'main.js.br'))), script)
  })

  const chunk = (fileName: string, module: string | null, imports: string[] = [], css: string[] = []): BuiltFile => ({
    type: 'chunk',
    fileName,
    facadeModuleId: module,
    imports,
    viteMetadata: { importedCss: new Set(css) },
  })
  const built = [
    chunk('assets/cockpit-1.js', '/web/cockpit/CockpitPage.tsx', ['assets/charts-1.js']),
    chunk('assets/charts-1.js', null),
    chunk('assets/index-1.js', '/web/index.html', ['assets/parts-1.js'], ['assets/index-1.css']),
    chunk('assets/parts-1.js', null, ['assets/index-1.js'], ['assets/parts-1.css']),
    chunk('assets/ReportPage-1.js', '/web/report/ReportPage.tsx', ['assets/parts-1.js', 'assets/days-1.js']),
    chunk('assets/days-1.js', null),
  ]
  const needed = offlineFiles(built, ['/index.html', '/report/ReportPage.tsx'])

  test('断网也打得开的页面要哪些脚本、样式，一个不多，一个不少 · what a page needs without a connection', () => {
    assert.equal(needed[0], '/assets/index-1.js')
    assert.deepEqual(needed.toSorted(), [
      '/assets/ReportPage-1.js',
      '/assets/days-1.js',
      '/assets/index-1.css',
      '/assets/index-1.js',
      '/assets/parts-1.css',
      '/assets/parts-1.js',
    ])
    assert.throws(() => offlineFiles(built, ['/GonePage.tsx']), /GonePage/)
  })

  test('换一个文件就是新的一版 · another file is another version', () => {
    const versionOf = (files: readonly string[]) => /"version":"(\w{12})"/.exec(offlineHead(files))?.[1]
    assert.ok(versionOf(needed))
    assert.equal(versionOf(needed), versionOf([...needed]))
    assert.notEqual(versionOf(needed), versionOf(needed.with(1, '/assets/index-2.css')))
  })
})
