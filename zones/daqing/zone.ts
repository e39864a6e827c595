import type { Zone } from '../../mechanisms/zone-pack.ts'

export const zone: Zone = {
  id: 'daqing',
  label: { zh: '大庆高新区', en: 'Daqing High-tech Zone' },
  city: { zh: '大庆市', en: 'Daqing' },
  province: { zh: '黑龙江省', en: 'Heilongjiang' },
  division: '230600',
}
