import type { Label } from '../../kernel/label.ts'
import type { Lamp } from '../../kernel/lamp.ts'
import { type FilledBlock, type FilledCard, type FilledFigure, figurePlace } from './filled-card.ts'
import { isFirst } from './said.ts'

const numerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** A small count in Chinese as sentences say it: 二 before a measure word is 两; above ninety-nine in digits. */
export function spell(count: number): string {
  if (count === 2) return '两'
  if (count <= 10) return numerals[count]!
  if (count >= 100) return String(count)
  const [tens, ones] = [Math.floor(count / 10), count % 10]
  return `${tens === 1 ? '' : numerals[tens]}十${ones === 0 ? '' : numerals[ones]}`
}

const paceWords: Record<Lamp, Label> = {
  green: { zh: '不慢于序时', en: 'on pace' },
  amber: { zh: '略慢', en: 'slightly behind' },
  red: { zh: '滞后', en: 'behind' },
  unknown: { zh: '待报', en: 'not yet reported' },
}

function targetsSentence(blocks: readonly FilledBlock[]): Label | undefined {
  const drawn = blocks.flatMap(({ draw }) => (draw?.lamp ? [draw.lamp] : []))
  if (drawn.length === 0) return undefined
  const states = (Object.keys(paceWords) as Lamp[])
    .map((lamp) => ({ word: paceWords[lamp], count: drawn.filter((state) => state === lamp).length }))
    .filter(({ count }) => count > 0)
  return {
    zh: `${spell(drawn.length)}项年度目标，${states.map(({ word, count }) => `${spell(count)}项${word.zh}`).join('，')}。`,
    en: `Of ${drawn.length} yearly targets, ${states.map(({ word, count }) => `${count} ${word.en}`).join(', ')}. `,
  }
}

const areas = [
  ['rank-in-city', '全市', 'the city'],
  ['rank-in-province', '全省', 'the province'],
] as const

/** What ranks first: `市重大项目全市排名` without the words of the ranking. */
const ranked = ({ label }: FilledFigure): Label => ({
  zh: label.zh.replace(/全[市省]排名$/, ''),
  en: label.en.replace(/ – rank in .*$/, ''),
})

function firstSentence(blocks: readonly FilledBlock[], [rank, zh, en]: (typeof areas)[number]): Label | undefined {
  const figures = blocks.flatMap((block) => [block, ...block.beside])
  const found = figures.filter((figure) => isFirst(figure) && figure.key.endsWith(rank)).map(ranked)
  const names = [...new Map(found.map((name) => [name.zh, name])).values()]
  if (names.length === 0) return undefined
  return {
    zh: `${names.map((name) => name.zh).join('、')}${names.length > 1 ? '均居' : '居'}${zh}第一。`,
    en: `First in ${en}: ${names.map((name) => name.en).join(', ')}. `,
  }
}

/** The sentences at the head: how many figures, how the targets stand, what ranks first, what is missing. */
export function leadOf(sections: FilledCard['sections']): Label {
  const blocks = sections.flatMap((section) => section.blocks)
  const distinct = new Set(blocks.map(figurePlace))
  const missing = blocks.filter((block) => block.value === null)
  const count: Label = {
    zh: `${spell(sections.length)}个方面，${spell(distinct.size)}项主要指标。`,
    en: `${distinct.size} main figures in ${sections.length} fields. `,
  }
  const left: Label | undefined =
    missing.length > 0
      ? {
          zh: `${missing.map(({ name }) => name.zh).join('、')}待报。`,
          en: `Not yet reported: ${missing.map(({ name }) => name.en).join(', ')}. `,
        }
      : undefined
  const said = [count, targetsSentence(blocks), ...areas.map((area) => firstSentence(blocks, area)), left]
  const sentences = said.filter((sentence) => sentence !== undefined)
  return {
    zh: sentences.map(({ zh }) => zh).join(''),
    en: sentences
      .map(({ en }) => en)
      .join('')
      .trim(),
  }
}
