import type { FilledFigure } from '../../engines/reports/filled-card.ts'
import { isFirst, sayNumber } from '../../engines/reports/said.ts'
import { useLanguage, useSay } from '../app/language.ts'
import { Mark } from '../parts/reason/Mark.tsx'
import { Was } from '../parts/Was.tsx'

/** The address of a figure's page. */
export function figureAddress(zone: string, { key, period, subject, scope }: FilledFigure): string {
  const query = new URLSearchParams({ period, ...(subject ? { subject } : {}), ...(scope === 'zone' ? {} : { scope }) })
  return `/${zone}/figures/${encodeURIComponent(key)}?${query}`
}

/** A figure within a line: name, number in strong letters, unit; the whole of it opens the source. */
export function SmallFigure({ zone, figure, named = true }: { zone: string; figure: FilledFigure; named?: boolean }) {
  const language = useLanguage()
  const say = useSay()
  const { before, digits, unit } = sayNumber(figure, language)
  const marked = figure.value !== null && (figure.origin === 'derived' || figure.origin === 'inferred')
  const gap = language === 'en' ? ' ' : ''
  return (
    <a className="card-note" href={figureAddress(zone, figure)}>
      {isFirst(figure) ? (
        <b>{language === 'zh' ? `${say(figure.name)}第一` : `first ${say(figure.name)}`}</b>
      ) : (
        <>
          {named ? `${say(figure.name)}${gap}` : ''}
          {before ? `${before}${gap}` : ''}
          <b>{unit === '%' ? `${digits}%` : digits}</b>
          {unit === '%' ? '' : `${gap}${unit}`}
        </>
      )}
      {marked && !isFirst(figure) ? <Mark origin={figure.origin} /> : null} <Was shown={figure} />
    </a>
  )
}
