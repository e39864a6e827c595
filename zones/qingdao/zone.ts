import type { Zone } from '../../mechanisms/zone-pack.ts'

export const zone: Zone = {
  id: 'qingdao',
  label: { zh: '青岛高新区', en: 'Qingdao High-tech Zone' },
  city: { zh: '青岛市', en: 'Qingdao' },
  province: { zh: '山东省', en: 'Shandong' },
  division: '370214',
}
