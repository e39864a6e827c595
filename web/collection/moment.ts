const moments = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })

/** A moment as officials read it, in Beijing time: 2026-11-21 17:34. */
export const moment = (at: string): string => moments.format(new Date(at))
