import { BarChart, type BarSeriesOption, LineChart, type LineSeriesOption } from 'echarts/charts'
import {
  AriaComponent,
  type AriaComponentOption,
  GridComponent,
  type GridComponentOption,
  TooltipComponent,
  type TooltipComponentOption,
} from 'echarts/components'
import { type ComposeOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useShade } from '../../app/preferences.ts'
import { chartTheme } from './theme.ts'

use([BarChart, LineChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer])

export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | TooltipComponentOption | AriaComponentOption
>

/** The drawing of a chart; loaded only where a chart is shown. */
export function ChartCanvas({ option, height, name }: { option: ChartOption; height: number; name: string }) {
  const frame = useRef<HTMLDivElement>(null)
  const shade = useShade()
  useEffect(() => {
    const place = frame.current
    if (!place) return
    const chart = init(place, chartTheme(shade), { renderer: 'svg' })
    chart.setOption({ ...option, animation: false, aria: { enabled: true, label: { description: name } } })
    const watch = new ResizeObserver(() => chart.resize())
    watch.observe(place)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [option, shade, name])
  return <div ref={frame} style={{ height }} role="img" aria-label={name} />
}
