import type { Content } from 'pdfmake/interfaces.js'
import QRCode from 'qrcode'
import type { CertificateText } from '../../../contract/points/certificates.ts'
import { unreportedLabel } from '../../../contract/points/points.ts'
import { pointsText } from '../../../contract/points/printed.ts'
import { dayAt, dayLabel } from '../../../kernel/day.ts'
import type { Label, Language } from '../../../kernel/label.ts'
import { ink } from '../../reports/poster/drawing.ts'
import { makePdf } from '../../reports/type/pdf.ts'
import { charactersIn, openTypesetter, type Run, type Style } from '../../reports/type/typesetter.ts'
import type { Signed } from '../editions/store.ts'

/** Under which code it was made out and when, and where it is verified. */
type Imprint = {
  readonly code: string
  readonly hash: string
  readonly made: Signed
  readonly address: string
  readonly language: Language
}

const styles = {
  zone: { type: 'ui', weight: 400, size: 13 },
  title: { type: 'song', weight: 600, size: 34 },
  name: { type: 'song', weight: 600, size: 22 },
  score: { type: 'ui', weight: 600, size: 56 },
  line: { type: 'ui', weight: 400, size: 13 },
  group: { type: 'ui', weight: 400, size: 12 },
  small: { type: 'ui', weight: 400, size: 9 },
  seal: { type: 'ui', weight: 600, size: 12 },
} as const satisfies Record<string, Style>

const words = {
  title: { zh: '创新积分证书', en: 'Certificate of Innovation Points' },
  points: { zh: '分', en: 'points' },
  demonstration: { zh: '演示，不作任何依据', en: 'Demonstration: proves nothing' },
  scan: {
    zh: '用手机扫码，或打开下面的地址核验，不用登录。',
    en: 'Scan the code or open the address below to verify; no sign-in is needed.',
  },
} as const satisfies Record<string, Label>

const plain = (value: number | null): string => (value === null ? '—' : String(value))

/** The lines that say what the certificate certifies. */
function linesOf(says: CertificateText, { made, language }: Imprint): string[] {
  const { year, stage, of, rank, class: grade, creditCode, edition } = says
  const gaps = says.unreported && unreportedLabel(says.unreported)
  const on = dayLabel(dayAt(Date.parse(made.at)))[language]
  const lines = {
    zh: [
      ...(creditCode ? [`统一社会信用代码 ${creditCode}`] : []),
      `${year}年度，${stage ?? '阶段未知'}${of === null ? '' : `${of}家中`}第${plain(rank)}名${grade ? `，等级${grade}` : ''}`,
      `按“${edition}”计分，${on}出具`,
    ],
    en: [
      ...(creditCode ? [`Social credit code ${creditCode}`] : []),
      `${year}: number ${plain(rank)}${of === null ? '' : ` of ${of}`} in the stage ${stage ?? 'unknown'}${grade ? `, class ${grade}` : ''}`,
      `Counted by “${edition}”, made out on ${on}`,
    ],
  }
  return [...lines[language], ...(gaps ? [gaps[language]] : [])]
}

const side = 92

function squaresOf(address: string): string {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' })
  const dot = side / modules.size
  let squares = ''
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column)) squares += `M${column * dot} ${row * dot}h${dot}v${dot}h${-dot}Z`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><path d="${squares}" fill="${ink.text}"/></svg>`
}

/** Writes a certificate as a PDF of one page of A4, its fonts inside; the code leads to where anybody verifies it. */
export async function writeCertificate(says: CertificateText, imprint: Imprint): Promise<Buffer> {
  const { language, code, hash, address } = imprint
  const say = (label: Label): string => label[language]
  const lines = linesOf(says, imprint)
  const groups = says.groups.map(({ label, points, full }) => `${say(label)} ${pointsText(points)} / ${full}`)
  const made = says.demonstration || says.published === 'demonstration'
  const texts = [JSON.stringify(says), ...lines, ...Object.values(words).map(say), code, hash, address, '0123456789—/ ']
  const type = await openTypesetter(texts)
  const used: Run[] = []
  const set = (text: string, style: Style, colour: string = ink.text): Content => {
    const { runs } = type.set(text, style)
    used.push(...runs)
    return { text: runs.map(({ font, text }) => ({ text, font: font.id })), fontSize: style.size, color: colour }
  }
  const centred = (text: string, style: Style, below: number, colour?: string): Content => ({
    stack: [set(text, style, colour)],
    alignment: 'center',
    margin: [0, 0, 0, below],
  })
  const content: Content[] = [
    centred(say(says.zone), styles.zone, 26, ink.words),
    centred(say(words.title), styles.title, made ? 8 : 40),
    ...(made ? [centred(say(words.demonstration), styles.seal, 26, ink.seal)] : []),
    centred(says.name, styles.name, 14),
    centred(pointsText(says.score), styles.score, 2),
    centred(say(words.points), styles.line, 22, ink.words),
    ...lines.map((text) => centred(text, styles.line, 7)),
    { text: '', margin: [0, 10, 0, 0] },
    ...groups.map((text) => centred(text, styles.group, 5, ink.words)),
    {
      columns: [
        { svg: squaresOf(address), width: side },
        {
          width: '*',
          margin: [16, 8, 0, 0],
          stack: [
            set(code, styles.seal),
            { stack: [set(say(words.scan), styles.small, ink.words)], margin: [0, 8, 0, 4] },
            set(address, styles.small, ink.words),
            { stack: [set(`SHA-256 ${hash}`, { ...styles.small, size: 7 }, ink.words)], margin: [0, 4, 0, 0] },
          ],
        },
      ],
      margin: [0, 48, 0, 0],
    },
  ]
  return makePdf(charactersIn(used), {
    pageSize: 'A4',
    pageMargins: [64, 84, 64, 64],
    info: { title: `${say(words.title)} ${says.name}`, author: say(says.zone) },
    content,
    background: (_page, { width, height }) => ({
      canvas: [
        { type: 'rect', x: 28, y: 28, w: width - 56, h: height - 56, lineWidth: 1.2, lineColor: ink.text },
        { type: 'rect', x: 33, y: 33, w: width - 66, h: height - 66, lineWidth: 0.4, lineColor: ink.faint },
      ],
    }),
  })
}
