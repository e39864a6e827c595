import type { Label } from '../../../kernel/label.ts'
import type { Post } from '../../../kernel/post.ts'
import type { Actor } from '../recorded/actor.ts'
import { lifecycle } from '../recorded/lifecycle.ts'
import { dispatchers, dispatches, handlers } from '../recorded/posts.ts'
import type { ConsultationAct } from './history.ts'

/** Where a consultation stands between the call and the cure. */
export const consultationStates = {
  consulting: { zh: '会诊中', en: 'In consultation' },
  diagnosed: { zh: '待开方', en: 'To be prescribed' },
  treating: { zh: '治疗中', en: 'Under treatment' },
  cured: { zh: '已痊愈', en: 'Cured' },
  withdrawn: { zh: '已撤诊', en: 'Withdrawn' },
} as const satisfies Record<string, Label>
export type ConsultationState = keyof typeof consultationStates

/** Whose part an act is. */
export const consultationParts = {
  convener: { zh: '召集人', en: 'whoever calls in' },
  specialist: { zh: '被请部门的服务专员', en: 'the specialist of a department that was asked' },
} as const satisfies Record<string, Label>
export type ConsultationPart = keyof typeof consultationParts

/** Posts that call in, diagnose and prescribe; posts that speak for their department. */
export const conveners: readonly Post[] = dispatchers
export const specialists: readonly Post[] = handlers

const open: readonly ConsultationState[] = ['consulting', 'diagnosed', 'treating']

/** An act on a consultation that is there. */
export type ConsultationMove = Exclude<ConsultationAct, 'called'>

/** What an act depends on of a consultation. */
export type ConsultationParties = {
  readonly state: ConsultationState
  /** Departments that are asked in the present round. */
  readonly askedNow: readonly string[]
  /** The department that drives the project; its people call in. Left out where everybody's may. */
  readonly projectDepartment?: string | null
}

/** Whether a consultation is still going on. */
export const isUnderWay = ({ state }: Pick<ConsultationParties, 'state'>): boolean => open.includes(state)

/** Whether somebody holds a part in a consultation. */
export const holdsConsultationPart = (
  part: ConsultationPart,
  { askedNow, projectDepartment }: ConsultationParties,
  actor: Actor,
): boolean =>
  part === 'convener'
    ? dispatches(projectDepartment, actor)
    : specialists.includes(actor.post) && actor.department !== null && askedNow.includes(actor.department)

export const consultationLifecycle = lifecycle({
  subject: { zh: '这次会诊', en: 'The consultation' },
  opening: { act: 'called', label: { zh: '召集会诊', en: 'Called in' }, done: { zh: '召集', en: 'called' } },
  states: consultationStates,
  parts: consultationParts,
  transitions: {
    asked: { label: { zh: '请部门', en: 'Ask a department' }, from: ['consulting'], by: ['convener'] },
    opined: { label: { zh: '出意见', en: 'Give an opinion' }, from: ['consulting'], by: ['specialist'] },
    diagnosed: {
      label: { zh: '诊断', en: 'Diagnose' },
      from: ['consulting', 'diagnosed'],
      to: 'diagnosed',
      by: ['convener'],
    },
    prescribed: {
      label: { zh: '开方', en: 'Prescribe' },
      from: ['diagnosed', 'treating'],
      to: 'treating',
      by: ['convener'],
    },
    cured: { label: { zh: '判痊愈', en: 'Call it cured' }, from: ['treating'], to: 'cured', by: ['convener'] },
    continued: { label: { zh: '未愈续治', en: 'Go on treating' }, from: ['treating'], by: ['convener'] },
    reconvened: {
      label: { zh: '再会诊', en: 'Consult again' },
      from: ['treating'],
      to: 'consulting',
      by: ['convener'],
    },
    withdrawn: {
      label: { zh: '撤诊', en: 'Withdraw' },
      from: open.filter((state) => state !== 'treating'),
      to: 'withdrawn',
      by: ['convener'],
    },
  },
  holds: holdsConsultationPart,
})
