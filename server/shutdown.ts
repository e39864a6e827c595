import { setTimeout as wait } from 'node:timers/promises'

/** What was opened, to be closed in the opposite order however the process is asked to end. */
export type Shutdown = {
  /** Waits for an opening and remembers how to close it, also where the end comes first. */
  hold<Opened>(opening: Promise<Opened>, close: (opened: Opened) => Promise<unknown>): Promise<Opened>
  /** Closes everything and ends the process. */
  end(code: number): Promise<void>
}

const patience = 15_000

/** Ends on Ctrl-C and on a stop signal. */
export function prepareShutdown(onEnd: () => void): Shutdown {
  const closers: (() => Promise<unknown>)[] = []
  let ending: Promise<void> | undefined
  const closeAll = async (code: number) => {
    onEnd()
    let failed = false
    for (const close of closers.reverse()) {
      await Promise.race([close(), wait(patience, undefined, { ref: false })]).catch((error: unknown) => {
        failed = true
        console.error(error)
      })
    }
    process.exit(failed ? 1 : code)
  }
  const end = (code: number): Promise<void> => (ending ??= closeAll(code))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(0))
  return {
    hold: (opening, close) => {
      closers.push(async () => {
        const opened = await opening.catch(() => undefined)
        if (opened !== undefined) await close(opened)
      })
      return opening
    },
    end,
  }
}
