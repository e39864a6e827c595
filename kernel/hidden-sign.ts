/** Signs that are not seen and make a text look like another: control signs, turned writing direction, zero width, tags. */
const hidden = /[\p{Cc}\u200b\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu
const spacing = '\t\n\r'

const isHidden = (sign: string): boolean => !spacing.includes(sign)

/** The first such sign as `U+202E`; undefined in an honest text. */
export function hiddenSign(text: string): string | undefined {
  const found = text.match(hidden)?.find(isHidden)
  return found && `U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}

/** The text without them. */
export const withoutHidden = (text: string): string => text.replace(hidden, (sign) => (isHidden(sign) ? '' : sign))
