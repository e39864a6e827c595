import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { precompress } from '../scripts/precompress.ts'

const folder = import.meta.dirname
const dist = join(folder, 'dist')

/** Compresses what was built, wherever it was written, so that the server never compresses while someone waits. */
const precompressed: Plugin = {
  name: 'precompressed',
  apply: 'build',
  writeBundle: ({ dir = dist }) => precompress(join(dir, 'assets')),
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
