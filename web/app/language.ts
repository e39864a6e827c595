import type { Label, Language } from '../../kernel/label.ts'
import { usePreferences } from './preferences.ts'

export const useLanguage = (): Language => usePreferences().language

/** Gives the function that says a declared label in the language of the screen. */
export function useSay(): (label: Label) => string {
  const language = useLanguage()
  return (label) => label[language]
}
