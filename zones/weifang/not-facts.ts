/** Numbers of the report that state no fact about the zone, each with the reason. */
export const notFacts = [
  { seed: '004', text: '党的十八大以来、十年来', reason: '时间说法' },
  { seed: '004', text: '市值过千亿元', reason: '企业分档的门槛，家数已另记' },
  { seed: '004', text: '“三个没有”理念', reason: '口号' },
  { seed: '004', text: '专班+专员+专干', reason: '工作机制名称' },
  { seed: '004', text: '天瑞鼓风机销量翻倍', reason: '没有年份也没有基数，不能成数' },
  { seed: '004', text: '“山东十大科技成果”“十强产业”', reason: '奖项与规划的名称，获奖项数已另记' },
  { seed: '004', text: '一线城市、二线城市', reason: '城市分类的通称' },
  { seed: '004', text: '一条路、一座楼、一个片区', reason: '泛指，没有计量' },
  { seed: '004', text: '“十大攻坚行动”', reason: '行动名称' },
  { seed: '004', text: '2012年、2021年', reason: '日期' },
] as const
