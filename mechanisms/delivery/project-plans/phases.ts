import type { Label } from '../../../kernel/label.ts'

/** 三个抓: what is watched while a project is being prepared, being built, and finished. */
export const guards = {
  preparing: { zh: '抓对接、保开工', en: 'Prepare, so that it starts' },
  building: { zh: '抓进度、保节点', en: 'Progress, so that milestones hold' },
  finishing: { zh: '抓配套、保投用', en: 'Supporting works, so that it is used' },
} as const satisfies Record<string, Label>
export type Guard = keyof typeof guards

/** The whole life of a project, in order. The ids are the states of the project register. */
export const phases = {
  signed: { label: { zh: '签约', en: 'Signed' }, guard: 'preparing' },
  landed: { label: { zh: '落地', en: 'Landed' }, guard: 'preparing' },
  permits: { label: { zh: '办手续', en: 'Permits' }, guard: 'preparing' },
  started: { label: { zh: '开工', en: 'Started' }, guard: 'building' },
  building: { label: { zh: '在建', en: 'Building' }, guard: 'building' },
  completed: { label: { zh: '竣工', en: 'Completed' }, guard: 'finishing' },
  producing: { label: { zh: '投产', en: 'In production' }, guard: 'finishing' },
} as const satisfies Record<string, { readonly label: Label; readonly guard: Guard }>
export type Phase = keyof typeof phases
export const phaseIds = Object.keys(phases) as Phase[]
