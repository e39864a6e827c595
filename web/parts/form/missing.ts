import type { Label } from '../../../kernel/label.ts'

/** What is said of a field that has to be filled in and is not; it names the field. */
export const missingSentence = ({ zh, en }: Label): Label => ({ zh: `请填写${zh}`, en: `${en} is missing` })
