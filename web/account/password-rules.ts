import type { z } from 'zod'
import type { readPolicies } from '../../contract/sign-in.ts'
import type { Label } from '../../kernel/label.ts'

export type Policies = z.output<NonNullable<typeof readPolicies.answer>>
export type PasswordRule = { readonly id: string; readonly label: Label; readonly holds: boolean }

const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u]

/** Each rule of a new password in words, and whether what is typed keeps it; the server judges in the end. */
export function passwordRules({ password: policy }: Policies, typed: string, name: string): PasswordRule[] {
  const length = [...typed].length
  const mixed = kinds.filter((kind) => kind.test(typed)).length
  return [
    {
      id: 'length',
      label: { zh: `至少${policy.shortest}个字符`, en: `at least ${policy.shortest} characters` },
      holds: length >= policy.shortest,
    },
    {
      id: 'kinds',
      label: {
        zh: `大写、小写、数字、其他字符中的${policy.kinds}种`,
        en: `${policy.kinds} of capitals, small letters, digits, other signs`,
      },
      holds: mixed >= policy.kinds,
    },
    {
      id: 'name',
      label: { zh: '不含账号名', en: 'without the name of the account' },
      holds: typed !== '' && !typed.toLowerCase().includes(name.toLowerCase()),
    },
  ]
}
