/** A run of a formula: words, or a fact by its name. */
export type FormulaPiece = { readonly at: number; readonly text: string; readonly fact?: string }

const signs: Readonly<Record<string, string>> = { '/': '÷', '*': '×', '-': '−' }
const token = /"[^"]*"|[\p{L}_][\p{L}\p{N}_]*|[/*-]/gu

/** Cuts a formula at the facts that it names; signs are written as on paper. */
export function formulaPieces(formula: string, facts: readonly string[]): readonly FormulaPiece[] {
  const pieces: FormulaPiece[] = []
  let [from, words] = [0, '']
  const close = (at: number): void => {
    if (words !== '') pieces.push({ at: at - words.length, text: words })
    words = ''
  }
  for (const found of formula.matchAll(token)) {
    words += formula.slice(from, found.index)
    from = found.index + found[0].length
    if (facts.includes(found[0])) {
      close(found.index)
      pieces.push({ at: found.index, text: found[0], fact: found[0] })
    } else words += signs[found[0]] ?? found[0]
  }
  words += formula.slice(from)
  close(formula.length)
  return pieces
}
