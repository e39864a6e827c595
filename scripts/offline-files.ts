import { createHash } from 'node:crypto'

/** What is looked at of a file of the built web. */
export type BuiltFile = {
  readonly type: 'chunk' | 'asset'
  readonly fileName: string
  readonly facadeModuleId?: string | null
  readonly imports?: readonly string[]
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> }
}

/**
 * The addresses of the scripts and styles that pages need, by the ends of the names of their modules, the entry first;
 * an error names a page that is not among what was built.
 */
export function offlineFiles(built: readonly BuiltFile[], pages: readonly string[]): string[] {
  const byName = new Map(built.map((file) => [file.fileName, file]))
  const needed = new Set<string>()
  const open = pages.map((page) => {
    const found = built.find(({ facadeModuleId }) => facadeModuleId?.endsWith(page))
    if (!found) throw new Error(`${page} is not among what was built`)
    return found.fileName
  })
  for (const name of open) {
    if (needed.has(name)) continue
    needed.add(name)
    const { imports = [], viteMetadata } = byName.get(name) ?? {}
    open.push(...imports, ...(viteMetadata?.importedCss ?? []))
  }
  return [...needed].map((name) => `/${name}`)
}

/** What the worker is told before its own text: the files, and one name for all of them together. */
export function offlineHead(files: readonly string[]): string {
  const version = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12)
  return `const offline = ${JSON.stringify({ version, files })}\n`
}
