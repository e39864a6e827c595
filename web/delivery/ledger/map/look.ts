import { useState } from 'react'

/** What of the drawing is seen: how much closer than the whole, and which point of the whole stands in the middle. */
export type Look = { readonly closer: number; readonly x: number; readonly y: number }

export const wholeLook: Look = { closer: 1, x: 0.5, y: 0.5 }

const closest = 32
const step = 2

/** A look that comes closer or goes farther; the middle never leaves the drawing. */
export function useLook() {
  const [look, setLook] = useState(wholeLook)
  const within = (part: number, closer: number): number => Math.min(1 - 0.5 / closer, Math.max(0.5 / closer, part))
  const see = (closer: number, x: number, y: number) => setLook({ closer, x: within(x, closer), y: within(y, closer) })
  return {
    look,
    whole: () => setLook(wholeLook),
    closerTo: (x: number, y: number) => see(Math.min(closest, look.closer * step), x, y),
    closer: () => see(Math.min(closest, look.closer * step), look.x, look.y),
    farther: () => see(Math.max(1, look.closer / step), look.x, look.y),
    /** Moves by parts of what is seen. */
    move: (right: number, down: number) => see(look.closer, look.x + right / look.closer, look.y + down / look.closer),
    isWhole: look.closer === 1,
    isClosest: look.closer >= closest,
  }
}
