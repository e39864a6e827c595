import type { Zone } from '../../mechanisms/zone-pack.ts'

export const zone: Zone = {
  id: 'chuxiong',
  label: { zh: '楚雄高新区', en: 'Chuxiong High-tech Zone' },
  city: { zh: '楚雄州', en: 'Chuxiong Prefecture' },
  province: { zh: '云南省', en: 'Yunnan' },
  division: '532301',
}
