import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { paperFileName, paperFileOf } from '../../kernel/paper-file.ts'
import { framedJpeg, framedPdf, whitePng } from '../paper-files.ts'

const after = (head: Buffer, tail: string): Buffer => Buffer.concat([head, Buffer.from(tail)])

describe('凭证一类的文件：是什么看内容，名字不作数', () => {
  const contents: readonly [title: string, content: Buffer, type: ReturnType<typeof paperFileOf>][] = [
    ['PDF', framedPdf('回单'), 'pdf'],
    ['JPEG', framedJpeg('回单'), 'jpg'],
    ['PNG', whitePng, 'png'],
    ['照片后面带着手机写的附加数据，仍是 JPEG', after(framedJpeg('回单'), 'SEFT0123456789'), 'jpg'],
    ['PDF 末尾多几个换行', after(framedPdf('回单'), '\n\n\n'), 'pdf'],
    ['没有传完的 PDF', framedPdf('x'.repeat(3000)).subarray(0, 2500), undefined],
    ['没有传完的 JPEG', framedJpeg('x'.repeat(3000)).subarray(0, 2500), undefined],
    ['没有传完的 PNG', whitePng.subarray(0, 50), undefined],
    [
      '缩略图完整、大图没有传完的 JPEG',
      Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 6, 0xff, 0xd8, 0xff, 0xd9, 0xff, 0xda, 0]),
      undefined,
    ],
    ['网页', Buffer.from('<html>%PDF-1.7 %%EOF</html>'), undefined],
    ['Word', Buffer.from('PK\u0003\u0004'), undefined],
    ['SVG', Buffer.from('<svg onload=alert(1)>'), undefined],
    ['空文件', Buffer.alloc(0), undefined],
  ]
  for (const [title, content, type] of contents) it(title, () => assert.equal(paperFileOf(content), type))

  const names: readonly [given: string, type: 'pdf' | 'jpg' | 'png', kept: string][] = [
    ['回单.pdf', 'pdf', '回单.pdf'],
    ['回单.PDF', 'pdf', '回单.pdf'],
    ['回单.pdf.exe', 'pdf', '回单.pdf'],
    ['IMG_2031.HEIC', 'jpg', 'IMG_2031.jpg'],
    ['../../etc/passwd', 'pdf', 'passwd.pdf'],
    ['C:\\Users\\某人\\桌面\\扫描件 1.png', 'png', '扫描件 1.png'],
    ['到账:2026/04|15?.jpg', 'jpg', '04 15.jpg'],
    ['回单\u202Efdp.exe', 'pdf', '回单fdp.pdf'],
    ['2026.04.15', 'pdf', '2026.04.15.pdf'],
    ['nul.pdf', 'pdf', '_nul.pdf'],
    ['...', 'pdf', '文件.pdf'],
    ['.pdf', 'pdf', '文件.pdf'],
    ['长'.repeat(300), 'pdf', `${'长'.repeat(80)}.pdf`],
    ['\uD800回单', 'pdf', '\uFFFD回单.pdf'],
  ]
  for (const [given, type, kept] of names)
    it(`${JSON.stringify(given)} 存作 ${kept}`, () => assert.equal(paperFileName(given, type), kept))
})
