import type { Label } from './label.ts'

/** A declared word: what it is called, what it means, and where it stands. */
export type Term = {
  /** Unique on its shelf. */
  readonly id: string
  readonly label: Label
  /** In one sentence; null where the name says everything that is declared. */
  readonly meaning: Label | null
  /** The symbol of its unit, where it is a number. */
  readonly unit: string | null
  /** How it is computed, in words of the glossary. */
  readonly formula: Label | null
  /** The register, the chapter or the list that it belongs to. */
  readonly stands: Label
  /** The document, the zone or the product that declares it. */
  readonly source: Label
}

/** Terms of one sort, in the order of their declaration. */
export type TermShelf = { readonly id: string; readonly label: Label; readonly terms: readonly Term[] }
