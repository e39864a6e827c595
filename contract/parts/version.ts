import { z } from 'zod'

/** What somebody had seen when an act was begun: how much had happened by then. */
export const versionSeen = z.int().optional().describe('Refused where more has happened since')
