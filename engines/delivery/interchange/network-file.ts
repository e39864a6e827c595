import type { Label } from '../../../kernel/label.ts'
import type { Network } from '../scheduling/network.ts'
import { NetworkError } from '../scheduling/refusal.ts'
import { type Direction, directionOf, leftOutOfCase, networkOfCase, readCases } from './case.ts'
import { readMspdi } from './mspdi-read.ts'
import { isPsplib, readPsplib } from './psplib.ts'

/** A network of a file, with the direction that the file itself names. */
export type AskedNetwork = {
  readonly id: string
  readonly network: Network
  readonly direction?: Direction | undefined
}

/** What a file asks to be scheduled; `several` where it holds a list of cases; `left` is what it says and nobody reads. */
export type NetworkFile = {
  readonly asked: readonly AskedNetwork[]
  readonly several: boolean
  readonly left: readonly Label[]
}

/** Reads Microsoft Project XML, JSON cases or a PSPLIB file; anything else is refused with a `NetworkError`. */
export function readNetworkFile(name: string, text: string): NetworkFile {
  if (text.trimStart().startsWith('<')) {
    const { network, start, left } = readMspdi(text)
    const one = { id: network.id ?? name, network, ...(start && { direction: { forward: start } }) }
    return { asked: [one], several: false, left }
  }
  if (isPsplib(text)) {
    const { network, left } = readPsplib(text)
    return { asked: [{ id: name, network }], several: false, left }
  }
  const given = parsed(name, text)
  const asked = readCases(given).map((one) => ({
    id: one.id,
    network: networkOfCase(one),
    direction: directionOf(one),
  }))
  return { asked, several: Array.isArray(given), left: leftOutOfCase(given) }
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new NetworkError([
      {
        zh: `${name} 既不是 JSON，也不是 Microsoft Project XML 或 PSPLIB 文件；.mpp 请在 Project 里另存为 XML`,
        en: `${name} is neither JSON nor Microsoft Project XML nor a PSPLIB file; save .mpp as XML in Project`,
      },
    ])
  }
}
