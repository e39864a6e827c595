import type { Page } from 'playwright-core'

/** Chinese that a screen shows: where it stands, and the words. */
export type Seen = { readonly place: string; readonly text: string }

const collect = `(() => {
  const found = []
  const say = (place, text) => {
    const clean = (text ?? '').replace(/\\s+/g, ' ').trim()
    if (/\\p{Script=Han}|[，。；：？！（）《》、]/u.test(clean)) found.push({ place, text: clean })
  }
  const original = (element) => element.closest('[lang^="zh"]') !== null
  say('title', document.title)
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement
    if (!element || /^(SCRIPT|STYLE)$/.test(element.tagName) || original(element)) continue
    if (element.checkVisibility()) say(element.className || element.tagName.toLowerCase(), walker.currentNode.data)
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt], input[type=button], input[type=submit]')) {
    if (original(element) || !element.checkVisibility()) continue
    for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
      say('@' + name, element.getAttribute(name))
  }
  return found
})()`

/** Every piece of Chinese on a page, seen or spoken, outside what is marked as a Chinese original by \`lang\`. */
export const chineseOn = (page: Page): Promise<Seen[]> => page.evaluate<Seen[]>(collect)
