import { useEffect } from 'react'
import { useSay } from './language.ts'
import { words } from './words.ts'

/** Names the page in the tab of the browser, in the language of the screen; the brand alone when it is left. */
export function usePageTitle(title: string | null): void {
  const brand = useSay()(words.brand)
  useEffect(() => {
    document.title = title ? `${title} – ${brand}` : brand
    return () => {
      document.title = brand
    }
  }, [title, brand])
}
