import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { offlineFiles, offlineHead } from '../scripts/offline-files.ts'
import { precompress } from '../scripts/precompress.ts'

const folder = import.meta.dirname
const dist = join(folder, 'dist')

/** Compresses what was built, wherever it was written, so that the server never compresses while someone waits. */
const precompressed: Plugin = {
  name: 'precompressed',
  apply: 'build',
  writeBundle: ({ dir = dist }) => {
    precompress(dir)
    precompress(join(dir, 'assets'))
  },
}

/** Pages that open without a connection, behind the entry. */
const offlinePages = ['/index.html', '/delivery/project/report/ReportPage.tsx', '/delivery/reviews/score/ScorePage.tsx']

/** Tells the worker which files it keeps. */
const toldOffline: Plugin = {
  name: 'told-offline',
  apply: 'build',
  generateBundle(_, bundle) {
    const worker = bundle['worker.js']
    if (worker?.type !== 'chunk') return this.error('The worker was not built')
    worker.code = offlineHead(offlineFiles(Object.values(bundle), offlinePages)) + worker.code
  },
}

export default defineConfig({
  root: folder,
  plugins: [react(), toldOffline, precompressed],
  build: {
    outDir: dist,
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { index: join(folder, 'index.html'), worker: join(folder, 'worker/worker.ts') },
      output: { entryFileNames: ({ name }) => (name === 'worker' ? 'worker.js' : 'assets/[name]-[hash].js') },
    },
  },
  server: { host: '127.0.0.1', port: 7730, proxy: { '^/api/': 'http://127.0.0.1:7700' } },
})
