import type { Label } from '../../../kernel/label.ts'

/** A place, or one that is aimed at: «第37名», «目标前30名». */
export const placeText = ({ place, target }: { readonly place: number; readonly target: boolean }): Label =>
  target ? { zh: `目标前${place}名`, en: `target: first ${place}` } : { zh: `第${place}名`, en: `number ${place}` }
