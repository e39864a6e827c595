import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Tree } from './guard.ts'

const root = resolve(import.meta.dirname, '../..')
const outside = new Set(['node_modules', '.cache', '.git', 'data', 'dist', 'package-lock.json'])
const readable = /\.(tsx?|mjs|json|sql|md|css|html|yml|yaml|svg)$|^run$/

/** The working tree as data, without what is installed, built or measured. */
export function readTree(): Tree {
  const tree = new Map<string, string>()
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (outside.has(entry.name)) continue
      const path = folder ? `${folder}/${entry.name}` : entry.name
      if (entry.isDirectory()) walk(path)
      else if (readable.test(entry.name)) tree.set(path, readFileSync(join(root, path), 'utf8'))
    }
  }
  walk('')
  return tree
}
