/** One `import` or re-export: where it points, and whether only types cross. */
export type Import = { readonly target: string; readonly typeOnly: boolean; readonly line: number }

const forms = [
  /^import\s+(type\s)?[^'"`;]*?\bfrom\s+'([^']+)'/gm,
  /^export\s+(type\s)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s+from\s+'([^']+)'/gm,
  /^import()\s+'([^']+)'/gm,
  /\bimport()\(\s*'([^']+)'/gm,
]

export function importsOf(text: string): Import[] {
  return forms.flatMap((form) =>
    [...text.matchAll(form)].map((match) => ({
      target: match[2]!,
      typeOnly: Boolean(match[1]) || /^import\s+\{(\s*type\s+[\w$]+(\s+as\s+[\w$]+)?,?)+\s*\}/.test(match[0]),
      line: lineAt(text, match.index),
    })),
  )
}

export const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length

const literal =
  /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?\*\/)|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|(?<=[(,=:[!&|?{};\n]\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+\/[a-z]*/g

/** The code alone: comments, texts and patterns blanked, every place kept. What stands inside `${…}` stays code. */
export function codeOf(text: string): string {
  return blankTemplates(text.replace(literal, (found) => found.replace(/[^\n]/g, ' ')))
}

function blankTemplates(text: string): string {
  let code = ''
  const depths: number[] = []
  let inText = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!
    if (inText) {
      if (sign === '\\') {
        at += 1
        code += ' '
      } else if (sign === '`') inText = false
      else if (sign === '$' && text[at + 1] === '{') {
        depths.push(0)
        inText = false
        at += 1
        code += ' '
      }
      code += sign === '\n' ? '\n' : ' '
      continue
    }
    if (sign === '`') inText = true
    else if (sign === '{' && depths.length > 0) depths[depths.length - 1]! += 1
    else if (sign === '}' && depths.length > 0) {
      if (depths.at(-1) === 0) {
        depths.pop()
        inText = true
      } else depths[depths.length - 1]! -= 1
    }
    code += inText ? ' ' : sign
  }
  return code
}
