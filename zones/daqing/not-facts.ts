/** Numbers of the report that state no fact about the zone, each with the reason. */
export const notFacts = [
  { seed: '004', text: '“油头化尾”', reason: '产业方略名称' },
  { seed: '004', text: '黑龙江省千亿元级园区', reason: '园区分档的通称，营业总收入已另记' },
  { seed: '004', text: '“高”“新”两大特色', reason: '修辞，没有计量' },
  { seed: '004', text: '汽车、新能源两大领域', reason: '与两大替代产业集群相同，已另记' },
  { seed: '004', text: '第三批双创示范基地', reason: '批次序数' },
  { seed: '004', text: '“四位一体”', reason: '体系名称' },
  { seed: '004', text: '一批重点项目', reason: '泛指，没有计量' },
  { seed: '004', text: '2021年', reason: '日期' },
] as const
