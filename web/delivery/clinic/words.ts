import { noticeBasis } from '../../../kernel/calendar.ts'
import type { Label } from '../../../kernel/label.ts'

/** The words of the project clinic. */
export const words = {
  clinic: { zh: '项目会诊', en: 'Project clinic' },
  notOpened: { zh: '会诊暂时打不开', en: 'The clinic does not open at the moment' },
  triage: { zh: '分诊', en: 'Triage' },
  triageNote: { zh: '按规则应会诊、还没有召集的项目', en: 'called for by the rules, not called in yet' },
  nobodyWaits: { zh: '没有要会诊的项目', en: 'No project has to be called in' },
  nobodyWaitsNote: {
    zh: '项目误期、问题超期或者缺报旬报，达到规则就会列在这里。',
    en: 'Projects that slip, have problems over their limit or go unreported stand here once they reach a ground.',
  },
  open: { zh: '在诊', en: 'In the clinic' },
  noneOpen: { zh: '没有在诊的项目', en: 'No project is in the clinic' },
  ended: { zh: '已了结', en: 'Ended' },
  rules: { zh: '会诊规则', en: 'Rules of the clinic' },
  project: { zh: '项目', en: 'Project' },
  grounds: { zh: '为什么', en: 'Why' },
  who: { zh: '谁负责', en: 'Who answers' },
  grade: { zh: '级别', en: 'Grade' },
  act: { zh: '办理', en: 'Act' },
  call: { zh: '召集会诊', en: 'Call in' },
  complaint: { zh: '症状', en: 'What is the matter' },
  complaintHint: { zh: '一两句话，如“供电没有着落，影响设备安装”', en: 'In one or two sentences' },
  complaintMissing: { zh: '请写明症状', en: 'Say what is the matter' },
  departments: { zh: '请哪些部门的服务专员', en: 'Whose specialists are asked' },
  departmentsHint: { zh: '已选上承办在办问题的部门', en: 'Those in charge of open problems are chosen already' },
  departmentsMissing: { zh: '请至少选一个部门', en: 'Choose at least one department' },
  foundNow: { zh: '现在的情况', en: 'How it stands now' },
  nothingNow: { zh: '按现行期限，没有达到会诊规则', en: 'By the day in force no ground is reached' },
  foundNothing: {
    zh: '按规则不必会诊，也可以召集',
    en: 'The rules do not ask for it; it may be called in all the same',
  },
  opinions: { zh: '会诊意见', en: 'Opinions' },
  noneAsked: { zh: '还没有请部门', en: 'No department is asked yet' },
  diagnosis: { zh: '诊断', en: 'Diagnosis' },
  noDiagnosis: { zh: '还没有诊断', en: 'There is no diagnosis yet' },
  prescriptions: { zh: '处方', en: 'Prescriptions' },
  prescriptionsNote: { zh: '每一项都是三张清单里的一个问题', en: 'each is a problem of the three lists' },
  noPrescriptions: { zh: '还没有开方', en: 'Nothing is prescribed yet' },
  calledBy: { zh: '谁召集', en: 'Called by' },
  waitsFor: { zh: '等谁办', en: 'Waits for' },
  followUp: { zh: '复诊日', en: 'Follow-up' },
  foundAtCall: { zh: '召集时的依据', en: 'Grounds at the call' },
  callByHand: { zh: '没有达到规则，人工召集', en: 'No ground was reached; called in by hand' },
  allConsultations: { zh: '全部会诊', en: 'The clinic' },
  mineTitle: { zh: '等我的会诊', en: 'Consultations waiting for me' },
  neverCalled: { zh: '没有会诊过', en: 'Never called in' },
  basis: {
    zh: `分诊、意见限期、复诊日都只数工作日；${noticeBasis.zh}`,
    en: `Triage, opinions and follow-ups count working days; ${noticeBasis.en}`,
  },
} as const satisfies Record<string, Label>

export const consultationLabel = (serial: number): Label => ({ zh: `第${serial}号会诊`, en: `Consultation ${serial}` })
export const roundLabel = (round: number): Label => ({ zh: `第${round}轮`, en: `round ${round}` })
