import type { Zone } from '../../mechanisms/zone-pack.ts'

export const zone: Zone = {
  id: 'weifang',
  label: { zh: '潍坊高新区', en: 'Weifang High-tech Zone' },
  city: { zh: '潍坊市', en: 'Weifang' },
  province: { zh: '山东省', en: 'Shandong' },
  division: '370705',
}
