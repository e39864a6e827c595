/** A name in at most three lines, broken between words; Chinese stays in one. */
export function inLines(text: string, most: number): string[] {
  if (text.length <= most || !text.includes(' ')) return [text]
  const pieces = text.split(' ')
  const lines = ['']
  for (const piece of pieces) {
    const last = lines.at(-1)!
    if (last !== '' && last.length + piece.length + 1 > most && lines.length < 3) lines.push(piece)
    else lines[lines.length - 1] = last === '' ? piece : `${last} ${piece}`
  }
  return lines
}
