import { usePageTitle } from '../../app/page-title.ts'
import { Name } from '../Name.tsx'
import './Section.css'

/** A region that hangs from a 2 px ink rule: title, explanation, and a link or words at the side. */
export function RuleSection({
  title,
  note,
  side,
  children,
  level = 2,
  id,
}: {
  title: string
  note?: React.ReactNode
  side?: React.ReactNode
  children?: React.ReactNode
  level?: 2 | 3
  id?: string
}) {
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <section className="rule-section" id={id}>
      <div className="rule-head">
        <Title>{title}</Title>
        {note ? <span className="rule-note">{note}</span> : null}
        {side ? <span className="rule-side">{side}</span> : null}
      </div>
      {children}
    </section>
  )
}

/** One of the crumbs; `named` where it is a name as people wrote it. */
export type Crumb = { readonly text: string; readonly href?: string; readonly named?: boolean }

/** Crumbs above a page's name: all but the last may be opened. */
export function Crumbs({ items, label }: { items: readonly Crumb[]; label: string }) {
  const said = ({ text, named }: Crumb) => (named ? <Name text={text} /> : text)
  return (
    <nav className="crumbs" aria-label={label}>
      <ol>
        {items.map((item) => (
          <li key={`${item.href ?? ''} ${item.text}`}>
            {item.href ? <a href={item.href}>{said(item)}</a> : <span>{said(item)}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The head of a page: crumbs, name, the one sentence that says what is the case, and actions at the right. */
export function PageHeader({
  crumbs,
  title,
  aside,
  lead,
  actions,
  rule = true,
  named = false,
}: {
  crumbs?: React.ReactNode
  title: string
  /** Behind the name: the 演示 mark. */
  aside?: React.ReactNode
  lead?: React.ReactNode
  actions?: React.ReactNode
  rule?: boolean
  /** Whether the title is a name as people wrote it. */
  named?: boolean
}) {
  usePageTitle(title)
  return (
    <header className={rule ? 'page-header ruled' : 'page-header'}>
      {crumbs}
      <div className="page-title">
        <h1>{named ? <Name text={title} /> : title}</h1>
        {aside}
      </div>
      {lead || actions ? (
        <div className="page-lead-line">
          {lead ? <p className="page-lead">{lead}</p> : <span />}
          {actions ? <div className="page-actions screen-only">{actions}</div> : null}
        </div>
      ) : null}
    </header>
  )
}

/** Names and values in two columns, as in a rail. */
export function Facts({ rows }: { rows: readonly { name: string; value: React.ReactNode }[] }) {
  return (
    <dl className="facts">
      {rows.map((row) => (
        <div key={row.name}>
          <dt>{row.name}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Names above values, side by side between two hairlines: the strip of a record. */
export function FactsStrip({ rows }: { rows: readonly { name: string; value: React.ReactNode }[] }) {
  return (
    <dl className="facts-strip">
      {rows.map((row) => (
        <div key={row.name}>
          <dt>{row.name}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A wide column and a narrow one; below each other on a phone. */
export const WithRail = ({ children, rail }: { children: React.ReactNode; rail: React.ReactNode }) => (
  <div className="with-rail">
    <div className="with-rail-main">{children}</div>
    <aside className="with-rail-side">{rail}</aside>
  </div>
)
