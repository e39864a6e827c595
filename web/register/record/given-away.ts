import { getRow, type RegisterKind } from '../../../contract/register/register.ts'
import type { HeldPost } from '../../../contract/sign-in.ts'
import { actsForDepartment } from '../../../kernel/jurisdiction.ts'
import type { Label } from '../../../kernel/label.ts'
import { call } from '../../api.ts'
import type { Values } from './form-state.ts'

/** A record that leaves the hands of who writes it: to whom it goes, and what only they may then do. */
export type GivenAway = { readonly to: string; readonly acts: Label }

/** Where changes put a record into the hands of another department; null where it stays with who writes it. */
export async function givenAway(kind: RegisterKind, changes: Values, held: HeldPost): Promise<GivenAway | null> {
  for (const { id, to, inCharge } of kind.fields) {
    const chosen = changes[id]
    if (!inCharge?.posts.includes(held.post) || !to || typeof chosen !== 'string') continue
    const { title, values } = await call(getRow, { params: { kind: to, id: chosen } })
    const driving = typeof values.code === 'string' ? values.code : null
    if (!actsForDepartment({ post: held.post, department: held.departmentId }, driving))
      return { to: title, acts: inCharge.acts }
  }
  return null
}

export const givenAwaySentence = (name: string, { to, acts }: GivenAway): Label => ({
  zh: `“${name}”将由${to}推进：存下以后您还看得到，但${acts.zh}都由${to}办理，您办不了。`,
  en: `“${name}” will be driven by ${to}: you will still see it, but ${acts.en} are then for ${to} alone.`,
})
