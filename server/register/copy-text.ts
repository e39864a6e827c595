const special = /[\\\t\n\r]/
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const escaped = (text: string): string =>
  special.test(text) ? text.replace(/[\\\t\n\r]/g, (sign) => escapes[sign]!) : text

/** A lone half of a surrogate pair cannot be kept by the database: it becomes U+FFFD. */
const wellFormed = (text: string): string => (text.isWellFormed() ? text : text.toWellFormed())

const element = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

/** One value as the text form of COPY writes it: null, yes or no, a number, a text, or a list of words. */
export function copyValue(value: unknown): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'string') return escaped(wellFormed(value))
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (Array.isArray(value)) return escaped(wellFormed(`{${value.map(element).join(',')}}`))
  return String(value)
}

const quoted = (term: string): string => `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** Search terms as the text of a tsvector. */
export function vectorText(terms: readonly string[]): string {
  const text = terms.join("' '")
  const plain = !text.includes('\\') && text.split("'").length === terms.length * 2 - 1
  return plain ? `'${text}'` : terms.map(quoted).join(' ')
}
