import type { Label } from '../../kernel/label.ts'

export const words = {
  search: { zh: '搜索', en: 'Search' },
  placeholder: { zh: '名称、拼音、首字母或代码', en: 'A name, pinyin, initials or a code' },
  what: {
    zh: '可以搜指标和数、各名录的记录、成绩单、填报、术语和页面。打汉字、拼音（jishugaizao）、首字母（jsgz）、英文或代码都行；只找得到您的岗位看得到的。',
    en: 'Figures, records of every register, report cards, collection, terms and pages. Type Chinese, pinyin (jishugaizao), initials (jsgz), English or a code; you find what your post may see.',
  },
  recent: { zh: '最近打开', en: 'Opened lately' },
  rooms: { zh: '房间', en: 'Rooms' },
  looking: { zh: '正在找', en: 'Looking' },
  failed: { zh: '没有搜成', en: 'The search failed' },
  again: { zh: '再搜一次', en: 'Search again' },
  choose: { zh: '选', en: 'choose' },
  open: { zh: '打开', en: 'open' },
  close: { zh: '关闭', en: 'close' },
} as const satisfies Record<string, Label>

export const nothingFound = (typed: string): Label => ({
  zh: `没有找到“${typed}”`,
  en: `Nothing found for “${typed}”`,
})

export const nothingNote: Label = {
  zh: '换一个词，或只打前几个字、首字母试试。您的岗位看不到的，这里也找不到。',
  en: 'Try another word, or only its first letters. What your post may not see is not found here.',
}

export const allOf = (kind: Label): Label => ({
  zh: `在“${kind.zh}”里看全部`,
  en: `See all under “${kind.en}”`,
})

export const countOf = (count: number): Label => ({
  zh: `找到${count}条`,
  en: count === 1 ? '1 place found' : `${count} places found`,
})
