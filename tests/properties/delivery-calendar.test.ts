import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { icalendarOf } from '../../engines/delivery/interchange/icalendar.ts'
import { day } from '../../kernel/day.ts'

const stamp = '20241231T010203Z'

/** Reads it back as a calendar program does: lines joined, signs restored. */
function readBack(text: string, name: string): string | undefined {
  const line = text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .find((one) => one.startsWith(`${name}:`))
  return line?.slice(name.length + 1).replaceAll(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))
}

describe('期限日历', () => {
  it('一件事占一整天，下一天结束，编号不变', () => {
    const days = [{ id: 'a@zibo', day: day('2024-12-31'), title: '承诺：氮化硅粉体' }]
    const text = [...icalendarOf('项目期限', days, stamp)].join('')
    assert.match(text, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/)
    assert.match(
      text,
      /UID:a@zibo\r\nDTSTAMP:20241231T010203Z\r\nDTSTART;VALUE=DATE:20241231\r\nDTEND;VALUE=DATE:20250101/,
    )
    assert.ok(text.endsWith('END:VCALENDAR\r\n'))
    assert.equal(readBack(text, 'REFRESH-INTERVAL;VALUE=DURATION'), 'PT6H', 'how often a subscriber asks again')
  })

  it('什么字都能读回来，没有一行超过75个字节', () => {
    const words = fc.string({
      unit: fc.constantFrom('承', '诺', ',', ';', '\\', '\n', 'a', '𠮷', ' '),
      minLength: 1,
      maxLength: 120,
    })
    fc.assert(
      fc.property(words, words, (title, told) => {
        const text = [...icalendarOf('历', [{ id: 'a', day: day('2024-02-29'), title, text: told }], stamp)].join('')
        assert.equal(readBack(text, 'SUMMARY'), title)
        assert.equal(readBack(text, 'DESCRIPTION'), told)
        for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
      }),
    )
  })
})
