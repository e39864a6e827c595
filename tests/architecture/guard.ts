import { posix } from 'node:path'
import {
  buildSettings,
  compositionRoot,
  declarations,
  engineEdges,
  floors,
  fullestFolder,
  longestFile,
} from './edges.ts'
import { codeOf, type Import, importsOf, lineAt } from './source.ts'

/** The tree as data: path from the root → text. */
export type Tree = ReadonlyMap<string, string>
export type Violation = { readonly rule: string; readonly path: string; readonly sentence: string }

/** Everything in a tree that the house refuses. Empty for a tree that stands. */
export function inspect(tree: Tree): Violation[] {
  const each = [...tree].flatMap(([path, text]) => [
    ...(isSource(path)
      ? [...direction(path, text), ...packages(path, text), ...purity(path, text), ...shape(path, text)]
      : []),
    ...words(path, text),
  ])
  return [...each, ...cycles(tree)]
}

/** Folders that hold more than a reader takes in at once; a warning, not a refusal. */
export function crowdedFolders(tree: Tree): string[] {
  const entries = new Map<string, Set<string>>()
  for (const path of tree.keys()) {
    for (let inner = path; inner !== '.'; inner = posix.dirname(inner)) {
      const folder = posix.dirname(inner)
      entries.set(folder, (entries.get(folder) ?? new Set()).add(inner))
    }
  }
  const crowded = [...entries].filter(([folder, names]) => folder !== '.' && names.size > fullestFolder)
  return crowded.map(([folder, names]) => `${folder}: ${names.size}`).sort()
}

const isSource = (path: string) => /\.tsx?$/.test(path)
const floorOf = (path: string) => path.split('/')[0]!
const roomOf = (path: string) => path.split('/')[1]!
const isPackage = (target: string) => !target.startsWith('.') && !target.startsWith('node:')
const resolveFrom = (path: string, target: string) => posix.join(posix.dirname(path), target)

function direction(path: string, text: string): Violation[] {
  const floor = floors[floorOf(path)]
  if (!floor) return []
  return importsOf(text)
    .filter(({ target }) => target.startsWith('.'))
    .flatMap((found) => {
      const target = resolveFrom(path, found.target)
      const sentence = refusalOf(path, target, found)
      return sentence ? [{ rule: 'direction', path: `${path}:${found.line}`, sentence }] : []
    })
}

function refusalOf(path: string, target: string, { typeOnly }: Import): string | undefined {
  const from = floorOf(path)
  const to = floorOf(target)
  if (from === to) {
    if (from === 'zones' && roomOf(path) !== roomOf(target))
      return `一个区不引用另一个区 · one zone does not see another: ${target}`
    if (from !== 'engines' || roomOf(path) === roomOf(target)) return undefined
    if (engineEdges[roomOf(path)]?.includes(roomOf(target))) return undefined
    return `engines/${roomOf(path)} → engines/${roomOf(target)} 不在清单上 · is not on the list of edges`
  }
  if (path === compositionRoot && (to === 'zones' || to === 'mechanisms')) return undefined
  if (buildSettings.includes(path) && to === 'scripts') return undefined
  if (from === 'server' && to === 'mechanisms' && typeOnly) return undefined
  return floors[from]!.sees.includes(to) ? undefined : `${from} 不可引用 ${to} · may not see ${target}`
}

function packages(path: string, text: string): Violation[] {
  const floor = floors[floorOf(path)]
  if (!floor || buildSettings.includes(path)) return []
  return importsOf(text).flatMap(({ target, line }) => {
    const place = `${path}:${line}`
    if (target.startsWith('node:')) {
      if (!floor.pure && floorOf(path) !== 'web') return []
      return [{ rule: 'node', path: place, sentence: `${floorOf(path)} 不可用 ${target} · may not use it` }]
    }
    const name = target
      .split('/')
      .slice(0, target.startsWith('@') ? 2 : 1)
      .join('/')
    if (!isPackage(target) || floor.packages.includes(name)) return []
    return [{ rule: 'package', path: place, sentence: `“${name}”不在 ${floorOf(path)} 的清单上 · is not on its list` }]
  })
}

const impurities: readonly (readonly [RegExp, string])[] = [
  [/\bDate\s*\.\s*now\b/g, 'Date.now：今天由外面给 · today is an argument'],
  [/\bnew\s+Date\s*(?:\(\s*\)|(?![\w\s]*\())/g, 'new Date()：今天由外面给 · today is an argument'],
  [/(?<!new\s)\bDate\s*\(/g, 'Date()：今天由外面给 · today is an argument'],
  [/\bMath\s*\.\s*random\b/g, 'Math.random：种子由外面给 · the seed is an argument'],
  [/\bglobalThis\b/g, 'globalThis'],
  [/\bconsole\s*\./g, 'console'],
  [/\bprocess\s*\./g, 'process'],
]

function purity(path: string, text: string): Violation[] {
  if (!floors[floorOf(path)]?.pure) return []
  const code = codeOf(text)
  const found = impurities.flatMap(([pattern, what]) =>
    [...code.matchAll(pattern)].map((match) => ({
      rule: 'purity',
      path: `${path}:${lineAt(code, match.index)}`,
      sentence: what,
    })),
  )
  const references = [...text.matchAll(/^\s*\/\/\/\s*<reference\b/gm)].map((match) => ({
    rule: 'purity',
    path: `${path}:${lineAt(text, match.index)}`,
    sentence: '/// <reference：把别的世界带进来 · brings another world in',
  }))
  return [...found, ...references]
}

function shape(path: string, text: string): Violation[] {
  const found: Violation[] = []
  const refuse = (rule: string, sentence: string) => found.push({ rule, path, sentence })
  const floor = floors[floorOf(path)]
  if (floor?.pure && hasComputedImport(text)) {
    refuse('computed-import', 'import(…) 的目标要写死 · its target must be written out')
  }
  if (/^index\.tsx?$/.test(posix.basename(path))) refuse('barrel', '不要 index.ts · import the file itself')
  const lines = text.split('\n').length - 1
  if (lines > longestFile && !declarations.some((pattern) => pattern.test(path))) {
    refuse('length', `${lines} 行，超过 ${longestFile} · longer than a reader takes in`)
  }
  if (
    /^(utils?|helpers?|common|misc)\b/.test(posix.basename(path)) ||
    /\/(utils?|helpers?|common|misc)\//.test(`/${path}`)
  ) {
    refuse('name', '名字没有说明内容 · the name says nothing')
  }
  return found
}

const hasComputedImport = (text: string) =>
  [...codeOf(text).matchAll(/\bimport\s*\(\s*/g)].some(({ index }) => !/^import\s*\(\s*'/.test(text.slice(index)))

const forbidden: readonly (readonly [string, RegExp])[] = [
  ['machine-path', /(?<![\w.:/-])\/(?:work\/(?:main|shared)|root\/\w|home\/\w|Users\/\w)/g],
  ['registry-address', /https?:\/\/(?:registry\.|[\w.-]*npmjs|[\w.-]*\/npm\/)/g],
  [
    'unfinished',
    new RegExp(`\\b(?:${['TO', 'FIX'].map((start) => start + (start === 'TO' ? 'DO' : 'ME')).join('|')})\\b`, 'g'),
  ],
  ['silenced', new RegExp(`@ts-(?:ignore|nocheck|expect-error)|biome${'-'}ignore`, 'g')],
]

function words(path: string, text: string): Violation[] {
  return forbidden.flatMap(([rule, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({
      rule,
      path: `${path}:${lineAt(text, match.index)}`,
      sentence: `“${match[0]}”`,
    })),
  )
}

function cycles(tree: Tree): Violation[] {
  const targets = (path: string) =>
    importsOf(tree.get(path)!)
      .filter(({ target, typeOnly }) => target.startsWith('.') && !typeOnly)
      .map(({ target }) => resolveFrom(path, target))
      .filter((target) => tree.has(target))
  const done = new Set<string>()
  const found: Violation[] = []
  const visit = (path: string, trail: readonly string[]) => {
    const start = trail.indexOf(path)
    if (start >= 0) {
      found.push({ rule: 'cycle', path, sentence: [...trail.slice(start), path].join(' → ') })
      return
    }
    if (done.has(path)) return
    for (const target of targets(path)) visit(target, [...trail, path])
    done.add(path)
  }
  for (const path of tree.keys()) if (isSource(path)) visit(path, [])
  return found
}
