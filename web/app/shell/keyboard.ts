import { useEffect } from 'react'
import type { Label } from '../../../kernel/label.ts'

/** The keys of every page, as the help shows them. */
export const keys: readonly { readonly key: string; readonly does: Label }[] = [
  { key: '/', does: { zh: '搜索', en: 'Search' } },
  { key: 'Ctrl K', does: { zh: '搜索', en: 'Search' } },
  { key: 'j', does: { zh: '下一行', en: 'Next row' } },
  { key: 'k', does: { zh: '上一行', en: 'Previous row' } },
  { key: 'Enter', does: { zh: '打开这一行', en: 'Open the row' } },
  { key: 'Esc', does: { zh: '关上、返回', en: 'Close, go back' } },
  { key: '?', does: { zh: '这张键盘表', en: 'This list of keys' } },
]

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

function moveRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('main [data-row]')]
  if (rows.length === 0) return
  const here = rows.findIndex((row) => row.contains(document.activeElement))
  const next = here < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, here + step))
  rows[next]?.focus()
  rows[next]?.scrollIntoView({ block: 'nearest' })
}

function openRow(): boolean {
  const row = document.activeElement
  if (!(row instanceof HTMLElement) || !row.matches('[data-row]')) return false
  row.querySelector<HTMLElement>('a, button')?.click()
  return true
}

/** Keys of the page: `/` and Ctrl K search, `j k` rows, Enter opens, `?` shows the keys. */
export function useKeyboard(open: { search: () => void; help: () => void }): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const command = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k'
      if (
        !command &&
        (typing(event.target) ||
          event.ctrlKey ||
          event.metaKey ||
          event.altKey ||
          document.querySelector('dialog[open]'))
      )
        return
      if (command || event.key === '/') open.search()
      else if (event.key === '?') open.help()
      else if (event.key === 'j') moveRow(1)
      else if (event.key === 'k') moveRow(-1)
      else if (!(event.key === 'Enter' && openRow())) return
      event.preventDefault()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [open])
}
