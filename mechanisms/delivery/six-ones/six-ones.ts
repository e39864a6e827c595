import type { Label } from '../../../kernel/label.ts'

/** 六个一: what a project must have before it counts as active. `field` is where the project register keeps it. */
export type SixOne = {
  readonly id: string
  readonly label: Label
  readonly from: { readonly field: 'name' | 'leader' | 'department' | 'locality' } | 'plan' | 'reports'
  /** Whether a project without it is not active. */
  readonly needed: boolean
}

export const sixOnes: readonly SixOne[] = [
  { id: 'project', label: { zh: '一个项目', en: 'One project' }, from: { field: 'name' }, needed: true },
  { id: 'leader', label: { zh: '一位挂包领导', en: 'One leader' }, from: { field: 'leader' }, needed: true },
  {
    id: 'department',
    label: { zh: '一个推进部门', en: 'One department' },
    from: { field: 'department' },
    needed: true,
  },
  { id: 'locality', label: { zh: '一个属地保障', en: 'One locality' }, from: { field: 'locality' }, needed: true },
  { id: 'plan', label: { zh: '一套推进方案', en: 'One plan' }, from: 'plan', needed: true },
  { id: 'follow', label: { zh: '一抓到底', en: 'Followed to the end' }, from: 'reports', needed: false },
]
