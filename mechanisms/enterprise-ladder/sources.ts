import type { Source } from '../../kernel/source.ts'

/** The documents behind the rungs, as far as they are known; days that are recalled are said so in the editions. */
export const sources = {
  technologySme: {
    id: 'technology-sme-2017',
    title: '科技型中小企业评价办法',
    issuer: '科技部 财政部 国家税务总局',
    number: '国科发政〔2017〕115号',
  },
  highTech: {
    id: 'high-tech-2016',
    title: '高新技术企业认定管理办法',
    issuer: '科技部 财政部 国家税务总局',
    number: '国科发火〔2016〕32号',
  },
  gradient2022: {
    id: 'gradient-2022',
    title: '优质中小企业梯度培育管理暂行办法',
    issuer: '工业和信息化部',
    number: '工信部企业〔2022〕63号',
  },
  gradient2026: {
    id: 'gradient-2026',
    title: '优质中小企业梯度培育管理办法',
    issuer: '工业和信息化部',
    number: '工信部企业〔2026〕2号',
  },
  champion: {
    id: 'champion-2023',
    title: '制造业单项冠军企业认定管理办法',
    issuer: '工业和信息化部',
    number: '工信部政法〔2023〕138号',
  },
  shandong: {
    id: 'gazelle-unicorn-shandong-2020',
    title: '山东省瞪羚、独角兽企业认定管理办法',
    issuer: '山东省',
  },
} as const satisfies Record<string, Source>
