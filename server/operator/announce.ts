import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type OperatorPass, operatorFile } from '../../contract/operator.ts'

/** The address by which this machine reaches a server that listens on all of its addresses. */
const reachable = (address: string): string =>
  address.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:')

/** Tells the operator how to reach the server, in the data folder; answers how to take that back at the end. */
export async function announce(
  folder: string,
  { address, token }: Pick<OperatorPass, 'address' | 'token'>,
): Promise<{ withdraw(): Promise<void> }> {
  const path = join(folder, operatorFile)
  const pass: OperatorPass = { address: reachable(address), token, pid: process.pid }
  await mkdir(folder, { recursive: true })
  await rm(`${path}.new`, { force: true })
  await writeFile(`${path}.new`, JSON.stringify(pass), { mode: 0o600, flag: 'wx' })
  await rename(`${path}.new`, path)
  return {
    async withdraw() {
      const text = await readFile(path, 'utf8').catch(() => '')
      if (text.includes(token)) await rm(path, { force: true })
    },
  }
}
