import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, test } from 'node:test'
import { glossary } from '../../scripts/glossary.ts'

describe('术语表 · glossary', () => {
  test('与声明一致：改了声明要重新生成 · it says what the declarations say', () => {
    const file = readFileSync(resolve(import.meta.dirname, '../../GLOSSARY.md'), 'utf8')
    assert.equal(file, glossary(), 'npm run glossary')
  })
})
