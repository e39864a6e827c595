import { useLanguage } from '../app/language.ts'

const han = /\p{Script=Han}/u

/** The language of what people wrote, where it differs from the screen: a Chinese name on an English page. */
export function useOriginal(): (text: string) => 'zh-CN' | undefined {
  const language = useLanguage()
  return (text) => (language === 'en' && han.test(text) ? 'zh-CN' : undefined)
}

const bracketed = /（[^（）]{1,8}）$/u

/**
 * A name or a sentence as people wrote it; an English page says that it is Chinese, so that it is read aloud as such. A
 * short bracket at its end is never broken: 淄博某某有限公司（有限合伙）.
 */
export function Name({ text }: { text: string }) {
  const original = useOriginal()(text)
  const end = bracketed.exec(text)
  const told = end ? (
    <>
      {text.slice(0, end.index)}
      <span className="unbroken">{end[0]}</span>
    </>
  ) : (
    text
  )
  return original ? <span lang={original}>{told}</span> : told
}
