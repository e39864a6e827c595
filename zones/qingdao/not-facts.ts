/** Numbers of the report that state no fact about the zone, each with the reason. */
export const notFacts = [
  { seed: '002', text: '第二段“云”评审简讯', reason: '只记一次评审会，没有数' },
  { seed: '002', text: '世界500强', reason: '榜单名称' },
  { seed: '002', text: '“1+2+1”产业体系', reason: '体系名称' },
  { seed: '002', text: '外商投资24条', reason: '国务院政策的通称，不是本区的数' },
  { seed: '002', text: '50亿元以上', reason: '项目分档的门槛，个数已另记' },
  { seed: '002', text: '10亿元以上', reason: '项目分档的门槛，个数已另记' },
  { seed: '002', text: '奋战五年', reason: '目标口号中的年限，位次目标已另记' },
  { seed: '002', text: '三年行动第一年', reason: '行动名称与序数' },
  { seed: '002', text: '零的突破', reason: '习语' },
  { seed: '002', text: '全市首个、全省首创', reason: '序数形容，没有计量' },
  { seed: '002', text: '当年签约、当年拿地、当年开工、一期封顶', reason: '过程描述，没有计量' },
  { seed: '002', text: '2023年、2024年、2023年度', reason: '日期' },
] as const
