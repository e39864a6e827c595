import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { glossaryOf } from '../mechanisms/glossary/glossary.ts'
import { glossaryText } from '../mechanisms/glossary/markdown.ts'
import { mechanisms } from '../mechanisms/mechanisms.ts'
import { chuxiong } from '../zones/chuxiong/pack.ts'
import { daqing } from '../zones/daqing/pack.ts'
import { qingdao } from '../zones/qingdao/pack.ts'
import { weifang } from '../zones/weifang/pack.ts'
import { zibo } from '../zones/zibo/pack.ts'

/** The glossary of what is declared today. */
export const glossary = (): string =>
  glossaryText(glossaryOf({ ...mechanisms, packs: [zibo, qingdao, weifang, daqing, chuxiong] }))

if (process.argv[1] === import.meta.filename) {
  writeFileSync(resolve(import.meta.dirname, '../GLOSSARY.md'), glossary())
}
