import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { rankedQueryOf, searchable, searchEntryOf } from '../../engines/register/search.ts'
import { find } from '../../engines/search/find.ts'
import { foundBy } from '../../engines/search/label.ts'
import { matchName, type Rank } from '../../engines/search/match.ts'
import { nameOf } from '../../engines/search/name.ts'
import { readTyped } from '../../engines/search/typed.ts'
import { pronounce } from '../../server/register/pronounce.ts'

const typed = (text: string) => readTyped(text)!
const foundIn = (name: string, text: string): [Rank, string] | undefined => {
  const match = matchName(nameOf(name, pronounce), typed(text))
  return match && [match.rank, match.parts.map(([from, to]) => name.slice(from, to)).join('|')]
}

describe('在一个名称里找：汉字、拼音、首字母、英文、代码', () => {
  const rows: [title: string, name: string, text: string, rank: Rank | null, part: string][] = [
    ['全名', '高新技术企业', '高新技术企业', 'whole', '高新技术企业'],
    ['开头', '高新技术企业', '高新', 'beginning', '高新'],
    ['中间', '高新技术企业', '技术', 'inside', '技术'],
    ['全角和大小写不论', 'ＧＤＰ增速', 'gdp', 'beginning', 'ＧＤＰ'],
    ['名称里的空格不算', '重庆 高新区', '重庆高新', 'beginning', '重庆 高新'],
    ['拼音全拼', '技术改造投资', 'jishugaizao', 'beginning', '技术改造'],
    ['拼音没打完', '技术改造投资', 'jishugaiz', 'beginning', '技术改造'],
    ['首字母', '市级重点技术改造项目', 'jsgz', 'inside', '技术改造'],
    ['全部首字母', '技术改造', 'jsgz', 'whole', '技术改造'],
    ['多音字按语境', '重庆高新区', 'chongqing', 'beginning', '重庆'],
    ['拼音从半个字开始，不算', '技术改造', 'ishu', null, ''],
    ['打全了才算全名', '高新', 'gaoxi', 'beginning', '高新'],
    ['字母夹在汉字里', 'A2市3D打印', '3ddy', 'word', '3D打印'],
    ['英文单词开头', 'City major projects', 'proj', 'word', 'proj'],
    ['英文单词中间', 'City major projects', 'ject', 'inside', 'ject'],
    ['几个词，不论先后', 'City major projects', 'projects city', 'inside', 'City|projects'],
    ['缺一个词就不算', 'City major projects', 'projects park', null, ''],
    ['汉字分开写', '淄博新恒电子科技有限公司', '新恒 科技', 'inside', '新恒|科技'],
    ['代码的开头', '913703030045AL8TUY', '91370303 0045al', 'beginning', '913703030045AL'],
    ['表情和生僻字不错位', '𠮷祥📈公司', '公司', 'inside', '公司'],
    ['拼音带首字母', '市级技术改造项目', 'jishugz', 'inside', '技术改造'],
    ['首字母带拼音', '市级技术改造项目', 'jsgaizao', 'inside', '技术改造'],
    ['汉字带首字母', '淄博高新区', '淄博gx', 'beginning', '淄博高新'],
    ['汉字带拼音，没打完', '淄博高新区', '淄博gaoxi', 'beginning', '淄博高新'],
    ['字母带汉字', '淄博高新区', 'zb高新区', 'whole', '淄博高新区'],
    ['混着打的要连着', '淄博市高新区', '淄博gx', null, ''],
    ['没有', '高新技术企业', '综保区', null, ''],
  ]
  for (const [title, name, text, rank, part] of rows) {
    it(`${title}：“${text}”在“${name}”里`, () => {
      assert.deepEqual(foundIn(name, text), rank === null ? undefined : [rank, part])
    })
  }

  it('什么也没打，就不找', () => {
    for (const blank of ['', '  ', '　\t']) assert.equal(readTyped(blank), undefined)
  })
})

describe('先后：全名、开头、单词、中间，名称先于旁注，短的在前', () => {
  const thing = (zh: string, en = zh, beside?: string, weight = 0) => ({
    name: foundBy({ zh, en }, pronounce),
    besides: beside ? [{ text: foundBy({ zh: beside, en: beside }, pronounce) }] : [],
    weight,
  })
  const order = (text: string, things: ReturnType<typeof thing>[]): string[] =>
    find(things, typed(text)).map((found) => found.thing.name.label.zh)

  it('汉字', () => {
    const things = [
      thing('新增高新技术企业'),
      thing('市场主体', undefined, '高新区内的企业'),
      thing('高新技术企业产值'),
      thing('高新'),
      thing('高新技术企业'),
      thing('进出口'),
    ]
    assert.deepEqual(order('高新', things), [
      '高新',
      '高新技术企业',
      '高新技术企业产值',
      '新增高新技术企业',
      '市场主体',
    ])
  })

  it('同样好的，轻的在前：指标本身先于它的同比', () => {
    assert.deepEqual(order('技改', [thing('技改同比', undefined, undefined, 2), thing('技改项目数量')]), [
      '技改项目数量',
      '技改同比',
    ])
  })

  it('音节完整的先于只打了一半的：信息先于新新', () => {
    assert.deepEqual(order('xinxi', [thing('淄博新新公司'), thing('电子信息产业园')]), [
      '电子信息产业园',
      '淄博新新公司',
    ])
  })

  it('英文和中文取好的一个', () => {
    assert.deepEqual(
      order('land', [thing('用地', 'Price of land'), thing('工业用地', 'Land'), thing('岛', 'Island')]),
      ['工业用地', '用地', '岛'],
    )
  })
})

describe('名录的检索词：先找叫这个名字的，再找以它开头的', () => {
  const entry = searchEntryOf('淄博新恒电子科技有限公司', ['张三'], ['913703030045AL8TUY'], pronounce)
  /** Reads one lexeme of a query, `'…'` or `'…':*`, as the database does. */
  const holds = (query: string): boolean => {
    const js = query
      .replaceAll(/'((?:[^']|'')*)'(:\*)?/g, (_, word: string, open?: string) => {
        const wanted = word.replaceAll("''", "'")
        return String(entry.terms.some((term) => (open ? term.startsWith(wanted) : term === wanted)))
      })
      .replaceAll('&', '&&')
      .replaceAll(/(?<!\|)\|(?!\|)/g, '||')
    return Function(`return ${js}`)() as boolean
  }
  const rows: [text: string, whole: boolean, beginning: boolean, terms: boolean][] = [
    ['淄博新恒电子科技有限公司', true, true, true],
    ['淄博新', false, true, true],
    ['zibox', false, true, true],
    ['zbxh', false, true, true],
    ['ziboxinhengdianzi', false, true, true],
    ['新恒', false, false, true],
    ['dianzi', false, false, true],
    ['zhangsan', false, false, true],
    ['913703030045AL8TUY', true, true, true],
    ['9137030300', false, true, true],
    ['青岛', false, false, false],
  ]
  for (const [text, whole, beginning, terms] of rows) {
    it(text, () => {
      const query = rankedQueryOf(typed(text))!
      assert.deepEqual(
        [holds(query.whole), holds(query.beginning), holds(query.terms)],
        [whole, beginning, terms],
        JSON.stringify(query),
      )
    })
  }

  it('带连字符的项目编号也从开头找得到', () => {
    const coded = searchEntryOf('新材料产业园', [], ['ZB-2023-001'], pronounce)
    assert.ok(coded.terms.includes(searchable('ZB-2023-001')))
    assert.match(rankedQueryOf(typed('zb-2023'))!.terms, /'zb-2023':\*/)
  })
})
