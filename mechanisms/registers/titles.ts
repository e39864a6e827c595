/** The titles of the ladder and of green factories, as enterprises hold them. */
export const titles = [
  { value: 'technology-sme', label: { zh: '科技型中小企业', en: 'Technology SME' } },
  { value: 'high-tech', label: { zh: '高新技术企业', en: 'High-tech enterprise' }, aliases: ['高企'] },
  { value: 'innovative-sme', label: { zh: '创新型中小企业', en: 'Innovative SME' } },
  { value: 'specialised', label: { zh: '专精特新中小企业', en: 'Specialised SME' }, aliases: ['专精特新'] },
  {
    value: 'little-giant',
    label: { zh: '专精特新“小巨人”企业', en: 'Little giant' },
    aliases: ['小巨人', '专精特新小巨人企业', '专精特新"小巨人"企业'],
  },
  {
    value: 'champion',
    label: { zh: '制造业单项冠军企业', en: 'Single-product champion' },
    aliases: ['单项冠军', '制造业单项冠军'],
  },
  { value: 'gazelle', label: { zh: '瞪羚企业', en: 'Gazelle' }, aliases: ['瞪羚'] },
  { value: 'unicorn', label: { zh: '独角兽企业', en: 'Unicorn' }, aliases: ['独角兽'] },
  { value: 'green-factory-municipal', label: { zh: '市级绿色工厂', en: 'Municipal green factory' } },
  { value: 'green-factory-provincial', label: { zh: '省级绿色工厂', en: 'Provincial green factory' } },
  {
    value: 'green-factory-national',
    label: { zh: '国家级绿色工厂', en: 'National green factory' },
    aliases: ['国家绿色工厂', '绿色工厂'],
  },
]
