import type { Label } from '../../../kernel/label.ts'

/** Papers that several items ask for. */
export const papers = {
  application: { zh: '申请表', en: 'Application form' },
  articles: { zh: '公司章程', en: 'Articles of association' },
  identity: { zh: '法定代表人身份证明', en: 'Identity of the legal representative' },
  premises: { zh: '住所使用证明', en: 'Proof of the premises' },
  licence: { zh: '营业执照', en: 'Business licence' },
  outline: { zh: '项目基本情况和建设内容', en: 'Outline of the project' },
  filing: { zh: '备案证明', en: 'Certificate of filing' },
  survey: { zh: '宗地勘测图', en: 'Survey of the parcel' },
  landContract: { zh: '土地出让合同', en: 'Contract of the land' },
  landTitle: { zh: '不动产权证（土地）', en: 'Title of the land' },
  scheme: { zh: '经审查的设计方案', en: 'Reviewed scheme' },
  worksPermit: { zh: '建设工程规划许可证', en: 'Planning permit for works' },
  design: { zh: '设计文件', en: 'Design documents' },
  drawings: { zh: '施工图审查合格书', en: 'Certificate of the drawings' },
  completionReport: { zh: '竣工报告和资料', en: 'Report and papers of completion' },
} as const satisfies Record<string, Label>
