import type { Label } from '../../kernel/label.ts'

export const words = {
  glossary: { zh: '术语表', en: 'Glossary' },
  notOpened: { zh: '术语表暂时打不开', en: 'The glossary does not open at the moment' },
  search: { zh: '找词', en: 'Find' },
  searchHint: { zh: '名称、拼音、首字母或意思', en: 'a name, pinyin, initials or a meaning' },
  sort: { zh: '类别', en: 'Sort' },
  order: { zh: '排列', en: 'Order' },
  byShelf: { zh: '按类别', en: 'by sort' },
  byLetter: { zh: '按首字母', en: 'by initial' },
  term: { zh: '术语', en: 'Term' },
  english: { zh: '英文', en: 'English' },
  chinese: { zh: '中文', en: 'Chinese' },
  meaning: { zh: '意思', en: 'Meaning' },
  unit: { zh: '单位', en: 'Unit' },
  stands: { zh: '在哪里', en: 'Where' },
  source: { zh: '出处', en: 'Source' },
  letters: { zh: '首字母', en: 'Initials' },
  nothing: { zh: '没有这个词', en: 'No such term' },
  nothingNote: { zh: '换一个词，或看全部类别。', en: 'Try another word, or all sorts.' },
  clear: { zh: '看全部', en: 'Show all' },
} as const satisfies Record<string, Label>

export const glossaryLead = (terms: number, shelves: number): Label => ({
  zh: `本区用到的词${terms}个，分${shelves}类，都出自稷下和本区的声明；点开就到用它的地方。`,
  en: `${terms} terms of ${shelves} sorts, all from what Jixia and the zone declare; open one to go where it is used.`,
})

export const termsLabel = (count: number): Label => ({
  zh: `${count}个`,
  en: count === 1 ? '1 term' : `${count} terms`,
})
