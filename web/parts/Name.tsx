import { useLanguage } from '../app/language.ts'

const han = /\p{Script=Han}/u

/** The language of what people wrote, where it differs from the screen: a Chinese name on an English page. */
export function useOriginal(): (text: string) => 'zh-CN' | undefined {
  const language = useLanguage()
  return (text) => (language === 'en' && han.test(text) ? 'zh-CN' : undefined)
}

/** A name or a sentence as people wrote it; an English page says that it is Chinese, so that it is read aloud as such. */
export function Name({ text }: { text: string }) {
  const original = useOriginal()(text)
  return original ? <span lang={original}>{text}</span> : text
}
