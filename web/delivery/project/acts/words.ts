import type { Label } from '../../../../kernel/label.ts'

/** The words of what people do to a project: try, ask, decide, plan, promise. */
export const words = {
  tryTitle: { zh: '试推演', en: 'Try a move' },
  tryNote: { zh: '只是推演，什么也不写入', en: 'only a trial; nothing is written' },
  close: { zh: '收起推演', en: 'Close the trial' },
  task: { zh: '移动哪一步', en: 'Which step' },
  edge: { zh: '它的', en: 'Its' },
  start: { zh: '开始', en: 'start' },
  finish: { zh: '完成', en: 'finish' },
  until: { zh: '推到', en: 'moved to' },
  by: { zh: '移动工作日', en: 'Working days moved' },
  moves: { zh: '会动的节点', en: 'What moves' },
  from: { zh: '原完成日', en: 'Finish was' },
  to: { zh: '变为', en: 'becomes' },
  hint: {
    zh: '选一步，拖动滑块或改日期：跟着移动的节点和守不住的承诺会列在这里，工期图上画成虚框。',
    en: 'Choose a step and move the slider or the day: what moves with it and which promise breaks is listed here, and outlined in the drawing.',
  },
  nothingMoves: { zh: '别的节点都不动', en: 'Nothing else moves' },
  askExtension: { zh: '申请延期', en: 'Ask for an extension' },
  newDay: { zh: '延到哪一天', en: 'Until which day' },
  reason: { zh: '为什么', en: 'Why' },
  reasonHint: {
    zh: '写明原因；原来的承诺日和错过的天数一直看得见。',
    en: 'Say why; the first promise and the days missed stay visible.',
  },
  reasonMissing: { zh: '请写明原因', en: 'Please say why' },
  dayMissing: { zh: '请选一个日期', en: 'Please choose a day' },
  decide: { zh: '答复延期申请', en: 'Decide on the extension' },
  grant: { zh: '同意延期', en: 'Grant it' },
  refuse: { zh: '不同意延期', en: 'Refuse it' },
  decision: { zh: '答复', en: 'Decision' },
  decisionReason: { zh: '理由', en: 'Reason' },
  promise: { zh: '承诺投产日', en: 'Promise a day' },
  promiseDay: { zh: '承诺哪一天投产', en: 'Which day is promised' },
  promiseHint: {
    zh: '承诺日以后不能改写，只能申请延期。',
    en: 'A promise is never rewritten; later only an extension can be asked for.',
  },
} as const satisfies Record<string, Label>

export const laterLabel = (days: number): Label =>
  days === 0
    ? { zh: '不动', en: 'not moved' }
    : days > 0
      ? { zh: `晚${days}天`, en: `${days} d later` }
      : { zh: `早${-days}天`, en: `${-days} d earlier` }

/** A promise that could not be kept before the move either, and where it comes to stand with it. */
export const alreadyLabel = (what: Label, day: string, after: string | undefined): Label => ({
  zh: `${what.zh}的承诺${day}本来就赶不上${after ? `，这样会到${after}` : ''}。`,
  en: `The promise of “${what.en}”, ${day}, could not be kept before either${after ? `; with the move it comes to ${after}` : ''}.`,
})
