import pg, { type ClientConfig, type Connection, type DatabaseError } from 'pg'
import type { Prepared } from './prepared.ts'
import { type Reading, readingOf } from './reading.ts'

/** How many connections carry short reads of many people, sent one behind the other before the answers come. */
const most = 2

/** Behind so many reads nobody waits: a connection of its own answers sooner. */
const mostUnderWay = 8

/** What PostgreSQL says of a statement that a connection does not know, because the read that was to prepare it failed. */
const unknownStatement = '26000'

/** Milliseconds before a lane is opened again after one could not be. */
const pause = 1000

type Rows = Awaited<Reading['rows']>

/** One connection, and the reads that wait for its answers in the order in which they were sent. */
class Lane {
  readonly client: pg.Client
  readonly #underWay: Reading[] = []
  #connection: Connection | undefined
  #whenEmpty: (() => void) | undefined
  isReady = false

  constructor(connection: ClientConfig) {
    this.client = new pg.Client(connection)
  }

  get underWay(): number {
    return this.#underWay.length
  }

  read(statements: readonly Prepared[]): Promise<Rows> {
    const reading = readingOf(this.client, statements, {
      sent: (connection) => {
        this.#connection = connection
      },
      ended: () => this.#next(),
    })
    this.#underWay.push(reading)
    if (this.#underWay.length > 1) reading.send(this.#connection!)
    else this.client.query(reading)
    return reading.rows
  }

  /** Waits for the answers under way and ends the connection. */
  async end(): Promise<void> {
    if (this.#underWay.length > 0) {
      await new Promise<void>((resolve) => {
        this.#whenEmpty = resolve
      })
    }
    await this.client.end()
  }

  /** The driver learns whose answer comes now, and sends the question unless that was done ahead. */
  #next(): void {
    this.#underWay.shift()
    const [reading] = this.#underWay
    if (reading) this.client.query(reading)
    else this.#whenEmpty?.()
  }
}

export type Lanes = {
  /** The rows of the last statement; null where no lane can take them just now. */
  read(statements: readonly Prepared[]): Promise<Rows | null>
  close(): Promise<void>
}

/**
 * Opens lanes as they are needed. Every read on a lane is a transaction of its own: what one tells the database about who
 * asks ends with it, and its error touches no other. A lane on which one failed takes no more.
 */
export function openLanes(connection: ClientConfig): Lanes {
  const lanes = new Set<Lane>()
  let notBefore = 0

  function open(): void {
    const lane = new Lane(connection)
    const leave = (): void => {
      lanes.delete(lane)
    }
    lanes.add(lane)
    lane.client.on('error', leave).on('end', leave)
    lane.client.connect().then(
      () => {
        lane.isReady = true
      },
      () => {
        notBefore = performance.now() + pause
        leave()
      },
    )
  }

  async function retire(lane: Lane): Promise<void> {
    if (lanes.delete(lane)) await lane.end()
  }

  function free(): Lane | undefined {
    if (lanes.size < most && performance.now() >= notBefore) open()
    const ready = [...lanes].filter(({ isReady, underWay }) => isReady && underWay < mostUnderWay)
    return ready.toSorted((one, other) => one.underWay - other.underWay)[0]
  }

  return {
    async read(statements) {
      const lane = free()
      if (!lane) return null
      try {
        return await lane.read(statements)
      } catch (error) {
        void retire(lane)
        if ((error as DatabaseError).code === unknownStatement) return null
        throw error
      }
    },
    close: async () => {
      await Promise.all([...lanes].map(retire))
    },
  }
}
