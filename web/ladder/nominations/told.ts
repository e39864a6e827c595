import type { z } from 'zod'
import type { toldOnTheDay } from '../../../engines/nominations/nomination/history.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Lamp } from '../../../kernel/lamp.ts'

type Told = z.infer<typeof toldOnTheDay>

export const toldLamp = ({ state }: Told): Lamp => (state === 'met' ? 'green' : state === 'unmet' ? 'amber' : 'unknown')

/** 4条满足，差1条，1条待填 */
export function toldLabel({ met, unmet, unknown }: Told): Label {
  const zh = [
    `${met}条满足`,
    unmet.length > 0 ? `差${unmet.length}条` : '',
    unknown.length > 0 ? `${unknown.length}条缺数` : '',
  ].filter(Boolean)
  const en = [
    `${met} met`,
    unmet.length > 0 ? `${unmet.length} short` : '',
    unknown.length > 0 ? `${unknown.length} unknown` : '',
  ].filter(Boolean)
  return { zh: zh.join('，'), en: en.join(', ') }
}
