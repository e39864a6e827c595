import { existsSync, globSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { parseArgs } from 'node:util'

/** The folders of tests, in the order in which they run: the cheapest first. */
const folders = ['architecture', 'examples', 'properties', 'conformance', 'stores', 'scenarios'] as const
const first = ['types.test.ts', 'lint.test.ts']
const root = resolve(import.meta.dirname, '..')
const sharedData = resolve(root, '../shared/data')

type Skip = { readonly name: string; readonly reason: string; readonly forgiven: boolean }

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } })
const files = findFiles(values.only)
if (files.length === 0) {
  console.error(
    `没有这样的测试：${values.only?.join('、')}。可选：${folders.join('、')}，或路径的一部分，如 examples/kernel。`,
  )
  process.exit(2)
}

const counts = { passed: 0, failed: 0 }
const skips: Skip[] = []
const failures: string[] = []
const stream = run({ files, isolation: 'none', concurrency: false })
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void stopServers().finally(() => process.exit(130)))

/** A test that says nothing for so long hangs; the run ends and names the last one that started. */
const patience = 10 * 60_000
let current = ''
let watchdog = setTimeout(hangs, patience).unref()
stream.on('test:start', ({ name }) => {
  current = name
  clearTimeout(watchdog)
  watchdog = setTimeout(hangs, patience).unref()
})

function hangs(): void {
  console.log(`\n没有动静已${patience / 60_000}分钟，停在 · nothing happens since: ${current}`)
  void stopServers().finally(() => process.exit(1))
}

stream.on('test:pass', ({ name, skip, file, details }) => {
  const reason = typeof skip === 'string' ? skip : '没有说明原因 · no reason given'
  if (skip !== undefined && skip !== false) skips.push({ name, reason, forgiven: isForgiven(file) })
  else if (details.type !== 'suite') counts.passed += 1
})
stream.on('test:fail', ({ name, details, file, line }) => {
  if (details.type === 'suite' && details.error.message.includes('subtest')) return
  counts.failed += 1
  failures.push(`${name}（${file ? relative(root, file) : '?'}:${line ?? '?'}）`)
})
stream.pipe(new spec()).pipe(process.stdout)
stream.on('end', () => void finish())

function findFiles(only: string[] | undefined): string[] {
  const wanted = (only ?? []).flatMap((words) => words.split(','))
  const rank = (file: string) => {
    const folder = folders.findIndex((name) => file.startsWith(`${name}/`))
    return (
      (folder < 0 ? folders.length : folder) * 10 + (first.includes(basename(file)) ? first.indexOf(basename(file)) : 9)
    )
  }
  return globSync('**/*.test.ts', { cwd: import.meta.dirname })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => wanted.length === 0 || wanted.some((word) => dirname(file) === word || file.includes(word)))
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b, 'en'))
    .map((file) => join(import.meta.dirname, file))
}

/** A conformance set that this machine does not have is no failure of the code. */
function isForgiven(file: string | undefined): boolean {
  return !existsSync(sharedData) && file !== undefined && basename(dirname(file)) === 'conformance'
}

/** The servers of the stores, where a test has started them. */
async function stopServers(): Promise<void> {
  const database = await import('./database.ts')
  await database.stopServers()
}

async function finish(): Promise<void> {
  clearTimeout(watchdog)
  await stopServers()
  const strict = process.env.JIXIA_FAIL_ON_SKIP === '1'
  const blamed = strict ? skips.filter((skip) => !skip.forgiven) : []
  console.log()
  for (const { name, reason } of skips) console.log(`跳过 skipped: ${name} — ${reason}`)
  for (const failure of failures) console.log(`失败 failed: ${failure}`)
  if (blamed.length > 0) console.log('这里不允许跳过 · a skip counts as a failure here (JIXIA_FAIL_ON_SKIP=1)')
  console.log(`通过 passed ${counts.passed} · 失败 failed ${counts.failed} · 跳过 skipped ${skips.length}`)
  process.exit(counts.failed > 0 || blamed.length > 0 || counts.passed === 0 ? 1 : 0)
}
