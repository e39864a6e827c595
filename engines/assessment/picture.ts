import type { Day } from '../../kernel/day.ts'
import type { Label } from '../../kernel/label.ts'
import type { Lamp } from '../../kernel/lamp.ts'
import type { Counted } from './assessment.ts'

/** A part of a picture: whom it holds, and whom of them it remarks on. */
export type PictureStep = {
  readonly id: string
  readonly label: Label
  /** Nobody where those of the step are not judged here; then `register` holds them. */
  readonly holds?: (one: Counted, on: Day) => boolean
  readonly register?: string
  readonly lamp?: Lamp
  /** Those of it that are named apart, such as the excellent. */
  readonly remarks?: readonly { readonly label: Label; readonly holds: (one: Counted, on: Day) => boolean }[]
}

/** What an assessment is drawn as: a chain of places side by side, or a funnel in which fewer are left at every step. */
export type Picture = {
  readonly kind: 'chain' | 'funnel'
  readonly label: Label
  readonly steps: readonly PictureStep[]
}

/** How many stand at each step of a picture. */
export const countPicture = ({ steps }: Picture, all: readonly Counted[], on: Day) =>
  steps.map(({ id, label, holds, register, lamp, remarks = [] }) => {
    const own = holds ? all.filter((one) => holds(one, on)) : []
    return {
      id,
      label,
      lamp: lamp ?? null,
      count: holds ? own.length : null,
      register: register ?? null,
      remarks: remarks.map((remark) => ({
        label: remark.label,
        count: own.filter((one) => remark.holds(one, on)).length,
      })),
    }
  })
