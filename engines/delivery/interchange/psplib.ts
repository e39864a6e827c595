import type { Label } from '../../../kernel/label.ts'
import type { Network } from '../scheduling/network.ts'
import { NetworkError, readNetwork } from '../scheduling/refusal.ts'

/** The heads of the tables of a PSPLIB file. */
const heads = { follows: /PRECEDENCE RELATIONS/, durations: /REQUESTS\/DURATIONS/ } as const

export const isPsplib = (text: string): boolean => Object.values(heads).every((head) => head.test(text))

/** The rows of numbers below a head, up to the next line of stars. */
function rowsBelow(text: string, head: RegExp): number[][] {
  const [, below = ''] = text.split(head)
  const [table = ''] = below.split(/^\*{3,}/m)
  return table
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter((numbers) => numbers.length >= 3 && numbers.every(Number.isFinite))
}

/** Reads a file of the Project Scheduling Problem Library: a period is a working day; what resources allow is left out. */
export function readPsplib(text: string): { readonly network: Network; readonly left: readonly Label[] } {
  const follows = rowsBelow(text, heads.follows)
  const durations = rowsBelow(text, heads.durations)
  const several = follows.find(([, modes]) => modes! > 1)
  if (several) {
    throw new NetworkError([
      {
        zh: `PSPLIB 文件里任务 ${several[0]} 有 ${several[1]} 种做法，只读每个任务一种做法的文件（.sm）`,
        en: `Job ${several[0]} of the PSPLIB file has ${several[1]} modes; only files of one mode (.sm) are read`,
      },
    ])
  }
  const network = readNetwork({
    tasks: durations.map(([job, , duration]) => ({ id: String(job), duration })),
    links: follows.flatMap(([job, , , ...after]) => after.map((to) => ({ from: String(job), to: String(to) }))),
  })
  const left = durations.some((row) => row.slice(3).some((request) => request > 0))
    ? [
        {
          zh: '资源的限量没有读入，只按先后关系排',
          en: 'What resources allow is left out: only precedence is scheduled',
        },
      ]
    : []
  return { network, left }
}
