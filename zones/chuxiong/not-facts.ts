/** Numbers of the report that state no fact about the zone, each with the reason. */
export const notFacts = [
  { seed: '004', text: '1992年、2018年、2021年', reason: '日期' },
  { seed: '004', text: '十年来', reason: '时间说法' },
  { seed: '004', text: '云南省第一个、首个', reason: '序数形容，没有计量' },
  { seed: '004', text: '一期植物蛋白工厂', reason: '期次序数' },
  { seed: '004', text: '三年行动', reason: '行动名称' },
  { seed: '004', text: '“一对一”辅导', reason: '工作方式名称' },
  { seed: '004', text: '“两类”“十大”', reason: '人才项目名称，人数已另记' },
] as const
