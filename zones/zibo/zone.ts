import type { Zone } from '../../mechanisms/zone-pack.ts'

export const zone: Zone = {
  id: 'zibo',
  label: { zh: '淄博高新区', en: 'Zibo High-tech Zone' },
  city: { zh: '淄博市', en: 'Zibo' },
  province: { zh: '山东省', en: 'Shandong' },
  division: '370303',
}
