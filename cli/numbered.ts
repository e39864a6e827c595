import type { Label, Language } from '../kernel/label.ts'
import { type Client, withClient } from './client.ts'
import { type Command, exitCodes, given, Misunderstood, onOption, textOf, wordsOf, zoneOption } from './command.ts'

/** What people name by a number: a serial of the zone, or the number that its papers bear. */
type Numbered = { readonly id: string } & ({ readonly serial: number } | { readonly number: string })

/** What is sent along: the day that is looked at, and the zone. */
type Asked = { readonly query: { readonly on?: string }; readonly zone: string | undefined }

/** A command that opens one thing by its number. */
type Opening<Page> = Pick<Command, 'name' | 'label' | 'examples'> & {
  /** What is opened: 批次. */
  readonly what: Label
  /** The command that lists the numbers. */
  readonly listedBy: Command
  readonly among: (client: Client, asked: Asked) => Promise<readonly Numbered[]>
  readonly open: (client: Client, id: string, asked: Asked) => Promise<Page>
  readonly lines: (page: Page, language: Language) => readonly string[]
}

/** The command that opens one thing of a list by its number in the zone, or by its id, as it stood on a day. */
export const opensNumbered = <Page>({ what, listedBy, among, open, lines, ...told }: Opening<Page>): Command => ({
  ...told,
  words: 'NUMBER',
  options: { ...zoneOption, ...onOption },
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const { language } = invocation
      const [wanted] = wordsOf(invocation, 'NUMBER')
      const [zone] = await client.zones(textOf(invocation.options, 'zone'))
      const asked = { query: given(invocation, 'on'), zone }
      const found = (await among(client, asked)).find((item) => bears(item, wanted))
      if (!found) throw noSuchNumber(what, wanted, listedBy, language)
      const page = await open(client, found.id, asked)
      invocation.answer(page, lines(page, language))
      return exitCodes.done
    }),
})

const bears = (item: Numbered, wanted: string): boolean =>
  item.id === wanted || ('serial' in item ? String(item.serial) : item.number) === wanted.toUpperCase()

const noSuchNumber = (what: Label, wanted: string, { name }: Command, language: Language): Misunderstood =>
  new Misunderstood(
    {
      zh: `没有编号为“${wanted}”的${what.zh}，或不归您管；编号见 jixia ${name}。`,
      en: `There is no ${what.en} “${wanted}”, or it is not yours; see jixia ${name}.`,
    },
    language,
  )
