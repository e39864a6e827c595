import type { Label, Language } from '../kernel/label.ts'
import { type Command, Misunderstood } from './command.ts'

type Numbered = { readonly id: string; readonly serial: number }

/** What somebody names by its number in the zone or by its id. */
export const byNumber = <Item extends Numbered>(items: readonly Item[], wanted: string): Item | undefined =>
  items.find(({ id, serial }) => id === wanted || String(serial) === wanted)

/** What is said where there is nothing of that number; the command is the one that lists the numbers. */
export const noSuchNumber = (what: Label, wanted: string, { name }: Command, language: Language): Misunderstood =>
  new Misunderstood(
    {
      zh: `没有第${wanted}号${what.zh}，或不归您管；号码见 jixia ${name}。`,
      en: `There is no ${what.en} ${wanted}, or it is not yours; see jixia ${name}.`,
    },
    language,
  )
