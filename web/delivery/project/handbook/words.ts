import { handbookColumns } from '../../../../contract/delivery/handbook.ts'
import type { Label } from '../../../../kernel/label.ts'

export const words = {
  ...handbookColumns,
  handbook: { zh: '落地手册', en: 'Handbook of landing' },
  questions: { zh: '先说清这几件', en: 'Tell these first' },
  questionsNote: {
    zh: '台账里没有，办哪几件要看它；您在这里改，只是试算，不存下来',
    en: 'The ledger does not hold them; they decide what is needed. What you change here is only tried, and not stored',
  },
  questionsKept: {
    zh: '台账里没有，办哪几件要看它；一答就存下，写明谁、哪天答的',
    en: 'The ledger does not hold them; they decide what is needed. Each answer is stored with your name and the day',
  },
  unknown: { zh: '还不知道', en: 'Not known yet' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  item: { zh: '事项和要带的材料', en: 'Item and its papers' },
  line: { zh: '从头到尾排在哪里', en: 'Where it lies from first to last' },
  decisive: { zh: '决定总天数', en: 'Decides the whole' },
  undecided: { zh: '待定', en: 'Undecided' },
  publishedTitle: { zh: '见报的', en: 'What was published' },
  publishedNote: { zh: '新闻报道里说到这个项目的话', en: 'what newspaper reports say of this project' },
  now: { zh: '在办和可以办的', en: 'Under way, or can begin' },
  allDone: { zh: '要办的都办成了', en: 'All that is needed is done' },
  openHandbook: { zh: '打开手册', en: 'Open the handbook' },
  basis: {
    zh: '办理时限从承办部门收齐材料起算；方案里的天数是整个一步，企业编制、准备材料也在内，所以往往更长。带框的事项晚一天，全程就晚一天。',
    en: 'Days of the office run from when the papers are complete; those of the plan are of the whole step, with what the builder prepares, and so are often more. A day lost in a framed item is a day lost in all.',
  },
} as const satisfies Record<string, Label>

export const saidLabel = ({ zh, en }: Label): Label => ({ zh: `见报：${zh}`, en: `Published: ${en}` })
