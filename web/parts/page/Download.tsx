import type { Label } from '../../../kernel/label.ts'
import { useSay } from '../../app/language.ts'

/** What a file to be kept is called where it is offered. */
const kinds = {
  docx: { zh: '下载 Word', en: 'Word' },
  pdf: { zh: '下载 PDF', en: 'PDF' },
  xlsx: { zh: '下载 Excel', en: 'Excel' },
} as const satisfies Record<string, Label>

/** Offers a page as a file, as a button among the actions or `plain` as a link beside a heading. */
export function Download({
  href,
  format,
  plain = false,
}: {
  href: string
  format: keyof typeof kinds
  plain?: boolean
}) {
  const say = useSay()
  return (
    <a className={plain ? 'screen-only' : 'button'} href={href} download>
      {say(kinds[format])}
    </a>
  )
}
