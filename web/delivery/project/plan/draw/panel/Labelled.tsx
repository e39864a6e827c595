import { type ReactNode, useId } from 'react'

/** A small field with its label above. */
export function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className="draw-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}
