import type { PublishedFigure } from '../../../contract/indicators/published.ts'

/** Where a published figure is opened on the screen. */
export function addressOfPublished(
  zone: string,
  { key, period, subject, scope }: Pick<PublishedFigure, 'key' | 'period' | 'subject' | 'scope'>,
): string {
  const query = new URLSearchParams({ period })
  if (subject) query.set('subject', subject)
  if (scope !== 'zone') query.set('scope', scope)
  return `/${zone}/figures/${key}?${query}`
}
