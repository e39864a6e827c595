/** Where the target of a year is opened on the screen. */
export const targetAddress = (zone: string, { indicator, period }: { indicator: string; period: string }): string =>
  `/${zone}/targets/${indicator}/${period.slice(0, 4)}`

/** Where a report card is opened on the screen. */
export const cardAddress = (zone: string, card: string): string => `/${zone}/reports/${card}`

/** Where a figure is opened on the screen. */
export function figureAddress(
  zone: string,
  { key, period, subject, scope }: { key: string; period: string; subject?: string; scope?: string },
): string {
  const query = new URLSearchParams({ period })
  if (subject) query.set('subject', subject)
  if (scope && scope !== 'zone') query.set('scope', scope)
  return `/${zone}/figures/${key}?${query}`
}
