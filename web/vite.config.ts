import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const folder = import.meta.dirname
const dist = join(folder, 'dist')

/** Writes .br and .gz beside every script and style, so that the server never compresses while someone waits. */
const precompressed: Plugin = {
  name: 'precompressed',
  apply: 'build',
  closeBundle() {
    for (const name of readdirSync(join(dist, 'assets'))) {
      if (!/\.(js|css|svg)$/.test(name)) continue
      const path = join(dist, 'assets', name)
      const bytes = readFileSync(path)
      writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
      writeFileSync(`${path}.br`, brotliCompressSync(bytes))
    }
  },
}

export default defineConfig({
  root: folder,
  plugins: [react(), precompressed],
  build: {
    outDir: dist,
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { host: '127.0.0.1', port: 7730, proxy: { '^/api/': 'http://127.0.0.1:7700' } },
})
