import { z } from 'zod'

/** Where a running server tells the operator of its machine how to reach it: a file in the data folder, mode 0600. */
export const operatorFile = 'operator.json'

/** What stands in it: whoever can read the data folder may act as the operator of the machine. */
export const operatorPass = z.object({
  address: z.url().describe('Where the server listens'),
  token: z.string().describe('Sent as Authorization: Bearer …; another one at every start'),
  pid: z.number().int().positive(),
})
export type OperatorPass = z.infer<typeof operatorPass>

/** The header by which the operator names the zone; left out, the first one. */
export const zoneHeader = 'x-jixia-zone'

/** The header by which the operator's program tells the account of the operating system, percent-encoded. */
export const personHeader = 'x-jixia-person'

/** The account by which the operator's acts stand in the audit trail. */
export const operatorAccount = 'operator'

/** How the operator is called in the audit trail: `本机操作员（wang）`, with the account of the operating system. */
export const operatorNamed = (account: string | undefined): string => `本机操作员（${account || '未说明'}）`
