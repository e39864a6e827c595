import type { ProblemPage } from '../../../contract/delivery/problems/problem-page.ts'
import { type ProblemMove, problemLifecycle } from '../../../engines/delivery/problems/acts.ts'
import { noticeBasis } from '../../../kernel/calendar.ts'
import type { Label } from '../../../kernel/label.ts'

/** The words of the three lists. */
export const words = {
  problems: { zh: '问题清单', en: 'Problems' },
  problem: { zh: '问题', en: 'Problem' },
  ofProjectList: { zh: '问题', en: 'Problems' },
  responsibilities: { zh: '责任', en: 'Responsibilities' },
  progress: { zh: '办理进度', en: 'Progress' },
  dispatchElsewhere: { zh: '改派', en: 'Dispatch elsewhere' },
  raise: { zh: '提问题', en: 'Raise a problem' },
  allProblems: { zh: '问题清单', en: 'All problems' },
  mineTitle: { zh: '等我办的问题', en: 'Problems waiting for me' },
  mine: { zh: '等我办的', en: 'Waiting for me' },
  raised: { zh: '本单位提出的', en: 'Raised by my office' },
  all: { zh: '全部在办', en: 'All open' },
  settled: { zh: '已了结', en: 'Settled' },
  views: { zh: '看哪些问题', en: 'Which problems' },
  notOpened: { zh: '问题清单暂时打不开', en: 'The problems do not open at the moment' },
  nothingMine: { zh: '没有待办的问题', en: 'No problem is waiting for you' },
  nothing: { zh: '没有在办的问题', en: 'There are no open problems' },
  nothingSettled: { zh: '还没有了结的问题', en: 'No problem is settled yet' },
  nothingNote: {
    zh: '项目遇到困难，在项目页上“提问题”。',
    en: 'Where a project is in difficulty, raise a problem on its page.',
  },
  noResponsibilities: { zh: '还没有定责任', en: 'Nobody is assigned yet' },
  noProgress: { zh: '还没有进度', en: 'Nothing has been noted yet' },
  clock: { zh: '时钟', en: 'Clock' },
  clockNote: { zh: '一格一个工作日', en: 'a sector is a working day' },
  notDispatched: { zh: '派单后起算', en: 'It starts with the dispatch' },
  rules: { zh: '督办规则', en: 'Rules' },
  project: { zh: '项目', en: 'Project' },
  raisedBy: { zh: '谁提出', en: 'Raised by' },
  inCharge: { zh: '承办部门', en: 'In charge' },
  handler: { zh: '经办人', en: 'Handler' },
  waitsFor: { zh: '等谁办', en: 'Waits for' },
  due: { zh: '到期日', en: 'Due' },
  instruction: { zh: '交办要求', en: 'Instruction' },
  prescribedIn: { zh: '会诊开方', en: 'Prescribed in consultation' },
  basis: {
    zh: `时钟只数工作日，退回补充、等待核验期间停走；${noticeBasis.zh}`,
    en: `Clocks count working days, and stand still while the problem lies with others; ${noticeBasis.en}`,
  },
  title: { zh: '问题', en: 'The problem' },
  titleHint: { zh: '一句话，如“10千伏供电接入未排期”', en: 'In one line' },
  titleMissing: { zh: '请用一句话写明问题', en: 'Say in one line what the problem is' },
  detail: { zh: '具体情况', en: 'Details' },
  origin: { zh: '来源', en: 'How it came up' },
  ofProject: { zh: '哪个项目', en: 'Of which project' },
  findProject: { zh: '项目名称里的几个字', en: 'Part of the name' },
  projectMissing: { zh: '请选一个项目', en: 'Choose a project' },
  assessment: { zh: '考核', en: 'Assessment' },
  assessmentTitle: { zh: '三张清单考核', en: 'Assessment of the three lists' },
  bulletin: { zh: '通报', en: 'Bulletin' },
  download: { zh: '下载公文', en: 'Download as a document' },
  downloadData: { zh: '下载数据', en: 'Download the data' },
  noDeductions: { zh: '没有扣分', en: 'No deductions' },
  nobody: { zh: '这一期没有派到部门的问题', en: 'No problem came to a department in this period' },
  department: { zh: '部门', en: 'Department' },
  taken: { zh: '承办', en: 'Taken' },
  closed: { zh: '销号', en: 'Closed' },
  inTime: { zh: '按期', en: 'In time' },
  over: { zh: '在办超期', en: 'Over' },
  deducted: { zh: '扣分', en: 'Deducted' },
  score: { zh: '得分', en: 'Score' },
  day: { zh: '日期', en: 'Day' },
  cause: { zh: '为什么扣', en: 'Why' },
  points: { zh: '分', en: 'Points' },
  earlier: { zh: '上一期', en: 'Earlier' },
  later: { zh: '下一期', en: 'Later' },
} as const satisfies Record<string, Label>

export const serialLabel = (serial: number): Label => ({ zh: `第${serial}号`, en: `No. ${serial}` })

/** What an act is called on the page and in its form: a second dispatch goes elsewhere. */
export const moveLabel = (move: ProblemMove, { department }: Pick<ProblemPage, 'department'>): Label =>
  move === 'dispatched' && department ? words.dispatchElsewhere : problemLifecycle.labelOf(move)
