import type { ThemeConfig } from 'antd'

/** What a colour means, and its value on paper and in the dark. Names become `--jx-*` variables. */
const colours = {
  paper: ['#F6F5F1', '#0E1215'],
  surface: ['#FFFFFF', '#151A1F'],
  quiet: ['#FAF9F6', '#1A2026'],
  ink: ['#171D24', '#E7EAEC'],
  explanation: ['#46505B', '#B6BEC5'],
  label: ['#626C77', '#929CA5'],
  hairline: ['#DCDAD2', '#2D353C'],
  'hairline-faint': ['#EBE9E3', '#222930'],
  rule: ['#171D24', '#C9CFD4'],
  blue: ['#1B4F7A', '#86B7DE'],
  fill: ['#1B4F7A', '#5E97C4'],
  'on-fill': ['#FFFFFF', '#0E1215'],
  'blue-tint': ['#E4EDF4', '#1B2F40'],
  'blue-mid': ['#6D96B6', '#44708F'],
  green: ['#1B7346', '#56BA88'],
  'green-tint': ['#E2F0E8', '#16301F'],
  amber: ['#C07800', '#D9962B'],
  'amber-text': ['#9A5700', '#E2A544'],
  'amber-tint': ['#FBEFD8', '#352812'],
  red: ['#B0241C', '#F27F73'],
  'red-tint': ['#FAE5E2', '#3A1B18'],
  unknown: ['#636C75', '#929CA5'],
  baseline: ['#8C9297', '#616B74'],
  'bar-empty': ['#EAE8E2', '#20272D'],
  series3: ['#7A6A4F', '#B7A480'],
  series4: ['#4F7A74', '#86B5AD'],
  series5: ['#9A5C45', '#D29B82'],
  seal: ['#A8281C', '#A8281C'],
} as const satisfies Record<string, readonly [light: string, dark: string]>

export type Colour = keyof typeof colours
export type Shade = 'light' | 'dark'

/** The value of a colour, for drawings that cannot read CSS variables. */
export const colour = (name: Colour, shade: Shade): string => colours[name][shade === 'light' ? 0 : 1]

const variables = (shade: Shade): string =>
  (Object.keys(colours) as Colour[]).map((name) => `--jx-${name}:${colour(name, shade)}`).join(';')

/** The style sheet of all `--jx-*` variables; print is always on white paper. */
export const variableSheet = (): string =>
  `:root{color-scheme:light;${variables('light')}}` +
  `@media screen{:root[data-shade=dark]{color-scheme:dark;${variables('dark')}}}` +
  '@media print{:root{--jx-paper:#fff;--jx-quiet:#fff}}'

export const uiFont =
  '"Jixia Figures","Jixia Latin","PingFang SC","HarmonyOS Sans SC","MiSans","Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei",system-ui,sans-serif'

/** The component library's tokens in our colours; `scale` is 1.125 in 大字 mode. */
export function libraryTheme(shade: Shade, scale: number, still: boolean): ThemeConfig {
  const of = (name: Colour): string => colour(name, shade)
  const size = (pixels: number): number => Math.round(pixels * scale)
  return {
    token: {
      colorPrimary: of('blue'),
      colorLink: of('blue'),
      colorInfo: of('blue'),
      colorPrimaryBg: of('blue-tint'),
      colorBgLayout: of('paper'),
      colorBgContainer: of('surface'),
      colorBgElevated: of('surface'),
      colorFillAlter: of('quiet'),
      colorTextBase: of('ink'),
      colorText: of('ink'),
      colorTextSecondary: of('explanation'),
      colorTextTertiary: of('label'),
      colorTextQuaternary: of('label'),
      colorTextPlaceholder: of('label'),
      colorBorder: of('hairline'),
      colorBorderSecondary: of('hairline-faint'),
      colorSplit: of('hairline-faint'),
      colorSuccess: of('green'),
      colorSuccessBg: of('green-tint'),
      colorWarning: of('amber'),
      colorWarningText: of('amber-text'),
      colorWarningBg: of('amber-tint'),
      colorError: of('red'),
      colorErrorBg: of('red-tint'),
      fontFamily: uiFont,
      fontSize: size(16),
      fontSizeSM: size(14),
      fontSizeLG: size(18),
      fontSizeHeading1: size(28),
      fontSizeHeading2: size(22),
      fontSizeHeading3: size(18),
      fontSizeHeading4: size(16),
      fontSizeHeading5: size(16),
      fontWeightStrong: 600,
      sizeUnit: 4,
      controlHeight: size(40),
      controlHeightSM: size(32),
      controlHeightLG: size(48),
      borderRadius: 4,
      borderRadiusSM: 3,
      borderRadiusXS: 2,
      borderRadiusLG: 4,
      boxShadow: '0 8px 24px rgba(23,29,36,.14)',
      boxShadowSecondary: '0 8px 24px rgba(23,29,36,.14)',
      motion: !still,
      motionDurationFast: '0.1s',
      motionDurationMid: '0.16s',
      motionDurationSlow: '0.24s',
    },
    components: {
      Button: { colorPrimary: of('fill'), primaryColor: of('on-fill'), primaryShadow: 'none', defaultShadow: 'none' },
      Table: {
        cellPaddingBlock: 8,
        cellPaddingBlockSM: 4,
        cellPaddingInline: 10,
        headerBg: of('paper'),
        headerSplitColor: 'transparent',
        headerColor: of('label'),
        rowHoverBg: of('quiet'),
      },
    },
  }
}
