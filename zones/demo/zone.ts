import type { Zone } from '../../mechanisms/zone-pack.ts'

export const zone: Zone = {
  id: 'demo',
  label: { zh: '云溪高新区', en: 'Yunxi High-tech Zone' },
  city: { zh: '云溪市', en: 'Yunxi' },
  province: { zh: '江北省', en: 'Jiangbei' },
  division: '000000',
}
