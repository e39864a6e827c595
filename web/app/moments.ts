import type { Label } from '../../kernel/label.ts'

const moments = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })
const seconds = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' })
const hours = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', timeStyle: 'medium' })

/** A moment in China, as tables show it: `2026-11-21 17:50`. */
export const momentText = (iso: string): string => moments.format(Date.parse(iso))

/** The same to the second, where the order matters: `2026-11-21 17:50:03`. */
export const exactMoment = (iso: string): string => seconds.format(Date.parse(iso))

/** The time of day in China at a moment in milliseconds: `17:50:03`. */
export const timeOfDay = (moment: number): string => hours.format(moment)

const minute = 60
const hour = 60 * minute
const day = 24 * hour

/** How long a number of seconds is, in its largest whole unit: 28秒, 12分钟, 3小时, 5天. */
export function lengthLabel(length: number): Label {
  const whole = Math.max(0, Math.round(length))
  if (whole < minute) return { zh: `${whole}秒`, en: `${whole} s` }
  if (whole < hour) return { zh: `${Math.floor(whole / minute)}分钟`, en: `${Math.floor(whole / minute)} min` }
  if (whole < 2 * day) return { zh: `${Math.floor(whole / hour)}小时`, en: `${Math.floor(whole / hour)} h` }
  return { zh: `${Math.floor(whole / day)}天`, en: `${Math.floor(whole / day)} days` }
}

/** How long ago a moment was, seen from `now` in milliseconds: 刚才, 12分钟前. */
export function agoLabel(iso: string, now: number): Label {
  const gone = (now - Date.parse(iso)) / 1000
  if (gone < minute) return { zh: '刚才', en: 'just now' }
  const { zh, en } = lengthLabel(gone)
  return { zh: `${zh}前`, en: `${en} ago` }
}
