import { type Day, dayLabel } from '../../../../kernel/day.ts'
import type { Label } from '../../../../kernel/label.ts'

/** The words of the page on which a plan is made. */
export const words = {
  set: { zh: '编制推进方案', en: 'Set the plan' },
  change: { zh: '调整推进方案', en: 'Change the plan' },
  lead: {
    zh: '按模板定各步的工作日，或在图上拖动、连线，也可只用键盘；每改一处立刻按法定工作日重排。第一版方案成为基线，承诺日不会被改写。',
    en: 'Set the working days of a template, or drag and link in the drawing, or use the keyboard alone; every change reschedules at once. The first plan becomes the baseline; the promise is never rewritten.',
  },
  template: { zh: '模板', en: 'Template' },
  choose: { zh: '请选一个模板', en: 'Please choose a template' },
  steps: { zh: '节点与工作日', en: 'Steps and working days' },
  days: { zh: '工作日', en: 'Working days' },
  usual: { zh: '模板', en: 'Usual' },
  fixed: { zh: '法定，不能缩短', en: 'by law, fixed' },
  milestone: { zh: '里程碑', en: 'milestone' },
  reason: { zh: '依据', en: 'What it rests on' },
  reasonMissing: {
    zh: '请写明方案依据，例如会议纪要',
    en: 'Say what the plan rests on, for instance the minutes of a meeting',
  },
  promise: { zh: '承诺哪一天投产', en: 'Which day is promised' },
  promiseHint: {
    zh: '可以以后再承诺；一旦承诺，只能申请延期，不能改写。',
    en: 'May be promised later; once promised it is never rewritten, only extended on request.',
  },
  doneBefore: { zh: '已经办完的步骤', en: 'Steps that are done already' },
  doneForAll: { zh: '哪天办完（没有单独写的，都按这一天）', en: 'Done on (for all that say no day of their own)' },
  doneMissing: {
    zh: '勾了办完的步骤，请写哪天办完；不能写以后的日子',
    en: 'Say on which day the ticked steps were done; it cannot lie ahead',
  },
  sure: { zh: '存下以前，请看清', en: 'Before it is set' },
  save: { zh: '存为推进方案', en: 'Set this plan' },
  notWhole: { zh: '请写0到2000之间的整数天', en: 'Write a whole number of days from 0 to 2000' },
  noTemplates: { zh: '模板暂时取不到', en: 'The templates do not come at the moment' },
  notYours: { zh: '推进方案由挂包领导和项目专员编制', en: 'Plans are made by project leads and project officers' },
  notInCharge: {
    zh: '只编制自己管辖的项目；这个项目由它的推进部门编制。',
    en: 'Only for the projects in their charge; this one lies with its own department.',
  },
} as const satisfies Record<string, Label>

/** A promise has to lie ahead; one that does not is said before anything is saved. */
export const goneLabel = (day: Day): Label => {
  const { zh, en } = dayLabel(day)
  return { zh: `要承诺以后的日子，${zh}已经过了`, en: `A promise lies ahead; ${en} is gone by` }
}
