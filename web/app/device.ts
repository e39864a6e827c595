import type { Label } from '../../kernel/label.ts'

const unknown: Label = { zh: '未知设备', en: 'an unknown device' }

const browsers: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/MicroMessenger/, '微信 WeChat'],
  [/Edg\//, 'Edge'],
  [/QQBrowser/, 'QQ Browser'],
  [/Firefox\//, 'Firefox'],
  [/(?:Headless)?Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]
const named = (agent: string, list: typeof browsers) => list.find(([pattern]) => pattern.test(agent))?.[1]

/** A browser and its system out of what a browser says of itself: `Chrome ・ Windows`. */
export function deviceLabel(agent: string): Label {
  const known = [named(agent, browsers), named(agent, systems)].filter((name) => name !== undefined)
  if (known.length > 0) return { zh: known.join(' ・ '), en: known.join(' · ') }
  return agent ? { zh: agent.slice(0, 40), en: agent.slice(0, 40) } : unknown
}
