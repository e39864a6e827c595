import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { glossaryText } from '../mechanisms/glossary.ts'
import { catalogue } from '../mechanisms/indicator-catalogue/catalogue.ts'
import { register as kinds } from '../mechanisms/registers/register.ts'
import { chuxiong } from '../zones/chuxiong/pack.ts'
import { daqing } from '../zones/daqing/pack.ts'
import { qingdao } from '../zones/qingdao/pack.ts'
import { weifang } from '../zones/weifang/pack.ts'
import { zibo } from '../zones/zibo/pack.ts'

/** The glossary of what is declared today. */
export const glossary = (): string =>
  glossaryText({ catalogue, kinds, packs: [zibo, qingdao, weifang, daqing, chuxiong] })

if (process.argv[1] === import.meta.filename) {
  writeFileSync(resolve(import.meta.dirname, '../GLOSSARY.md'), glossary())
}
