import { useSyncExternalStore } from 'react'
import { type Language, languages } from '../../kernel/label.ts'
import type { Shade } from './look/tokens.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** What a person has chosen for the screen; kept in this browser. */
export type Preferences = { readonly language: Language; readonly theme: Theme; readonly large: boolean }

const place = 'jixia.preferences'
const initial: Preferences = { language: 'zh', theme: 'system', large: false }
const listeners = new Set<() => void>()

const dark = window.matchMedia('(prefers-color-scheme: dark)')
const reducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)')

function read(): Preferences {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Preferences>
    return {
      language: languages.find((language) => language === kept.language) ?? initial.language,
      theme: themes.find((theme) => theme === kept.theme) ?? initial.theme,
      large: kept.large === true,
    }
  } catch {
    return initial
  }
}

let current = read()

/** Writes language, shade and letter size onto the page itself, so that styles and readers see them. */
export function applyPreferences(): void {
  const root = document.documentElement
  root.lang = current.language === 'zh' ? 'zh-CN' : 'en'
  root.dataset.shade = shade()
  root.dataset.letters = current.large ? 'large' : 'normal'
}

function shade(): Shade {
  if (current.theme !== 'system') return current.theme
  return dark.matches ? 'dark' : 'light'
}

function tell(): void {
  applyPreferences()
  for (const listener of listeners) listener()
}

/** A choice made in another window of the same browser. */
window.addEventListener('storage', ({ key }) => {
  if (key !== place) return
  current = read()
  tell()
})
dark.addEventListener('change', tell)
reducedMotion.addEventListener('change', tell)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Holds the page dark, whatever is chosen meanwhile; what it answers lets it go. */
export function keepDark(): () => void {
  const darken = (): void => {
    document.documentElement.dataset.shade = 'dark'
  }
  darken()
  const release = subscribe(darken)
  return () => {
    release()
    applyPreferences()
  }
}

/** Changes one or several choices, and remembers them where the browser allows it. */
export function prefer(change: Partial<Preferences>): void {
  current = { ...current, ...change }
  try {
    localStorage.setItem(place, JSON.stringify(current))
  } catch {
    // A browser that keeps nothing still shows the choice until the page is closed.
  }
  tell()
}

export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, () => current)

/** The shade on the screen now, with `system` resolved. */
export const useShade = (): Shade => useSyncExternalStore(subscribe, shade)

export const useReducedMotion = (): boolean => useSyncExternalStore(subscribe, () => reducedMotion.matches)
