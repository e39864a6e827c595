import type { Label } from '../../../kernel/label.ts'

/** What an enterprise promises when it hands a nomination in itself. */
export const promiseOfTruth: Label = {
  zh: '本企业承诺：所报数据和材料真实、准确、完整；如有虚假，愿意撤回申报、取消称号，并承担相应责任。',
  en: 'We promise that the figures and papers are true, exact and complete; if any is false, we accept that the nomination falls, the title is taken back, and we answer for it.',
}

/** How the history tells that it was promised. */
export const promisedTruth: Label = { zh: '已承诺所报真实', en: 'promised that all is true' }

/** Why it is not taken in without the promise. */
export const unpromised: Label = {
  zh: '企业自己申报要先作出真实性承诺，请在“提交申报”里勾选承诺再提交',
  en: 'An enterprise that applies itself promises first that all is true: tick the promise, then hand in',
}
