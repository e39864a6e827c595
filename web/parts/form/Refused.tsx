import './Refused.css'
import type { ReactNode } from 'react'
import { Lamp } from '../reason/Lamp.tsx'

/** Why a form does not go on, in one sentence above its button; spoken as soon as it stands there. */
export const Refused = ({ children }: { children: ReactNode }) => (
  <p className="refused" role="alert">
    <Lamp state="red" size={12} silent /> {children}
  </p>
)
