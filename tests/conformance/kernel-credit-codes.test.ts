import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, it } from 'node:test'
import { checkCreditCode } from '../../kernel/social-credit-code.ts'

const file = resolve(import.meta.dirname, '../../../shared/data/uscc/uscc_valid.json')
const skip = existsSync(file) ? false : `没有数据集 ${file}`

describe('GB 32100-2015 统一社会信用代码', { skip }, () => {
  it('40个真实代码都有效', () => {
    const { valid } = JSON.parse(readFileSync(file, 'utf8')) as { valid: string[] }
    assert.ok(valid.length >= 39)
    for (const code of valid) assert.deepEqual(checkCreditCode(code), { code, state: 'valid' })
  })

  it('任一位改成别的字符都被发现', () => {
    const { valid } = JSON.parse(readFileSync(file, 'utf8')) as { valid: string[] }
    for (const code of valid) {
      for (let at = 0; at < 18; at += 1) {
        const other = code[at] === '7' ? '8' : '7'
        const check = checkCreditCode(`${code.slice(0, at)}${other}${code.slice(at + 1)}`)
        assert.equal(check.state, 'suspect', `${code} ${at}`)
      }
    }
  })
})
