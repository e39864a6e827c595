import assert from 'node:assert/strict'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
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
})
