import { type Colour, colour, type Shade, uiFont } from '../../app/look/tokens.ts'

/** The chart library's theme `jixia`: no frame, shadow, smoothing or animation; colours of the tokens. */
export function chartTheme(shade: Shade) {
  const of = (name: Colour): string => colour(name, shade)
  const label = { color: of('label'), fontSize: 13, fontFamily: uiFont }
  const axis = { axisTick: { show: false }, axisLabel: label }
  return {
    color: (['fill', 'blue-mid', 'series3', 'series4', 'series5', 'baseline'] as const).map(of),
    backgroundColor: 'transparent',
    animation: false,
    textStyle: { fontFamily: uiFont, color: of('ink') },
    grid: { left: 0, right: 0, top: 28, bottom: 0, outerBoundsMode: 'same' },
    categoryAxis: { ...axis, axisLine: { show: true, lineStyle: { color: of('label') } }, splitLine: { show: false } },
    valueAxis: {
      ...axis,
      axisLine: { show: false },
      splitNumber: 3,
      splitLine: { lineStyle: { color: of('hairline-faint') } },
    },
    line: { smooth: false, symbol: 'circle', symbolSize: 6, lineStyle: { width: 2 } },
    bar: { barMaxWidth: 58, label: { color: of('ink'), fontFamily: uiFont } },
    tooltip: {
      renderMode: 'richText',
      backgroundColor: of('surface'),
      borderColor: of('hairline'),
      borderWidth: 1,
      textStyle: { color: of('ink'), fontFamily: uiFont, fontSize: 14 },
    },
  }
}
