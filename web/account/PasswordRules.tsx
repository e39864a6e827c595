import './PasswordRules.css'
import { useSay } from '../app/language.ts'
import { Lamp } from '../parts/reason/Lamp.tsx'
import type { PasswordRule } from './password-rules.ts'

/** The rules of a new password, each lighting up as soon as what is typed keeps it. */
export function PasswordRules({ rules }: { rules: readonly PasswordRule[] }) {
  const say = useSay()
  return (
    <ul className="rules">
      {rules.map((rule) => (
        <li key={rule.id}>
          <Lamp state={rule.holds ? 'green' : 'unknown'} size={12} /> {say(rule.label)}
        </li>
      ))}
    </ul>
  )
}
