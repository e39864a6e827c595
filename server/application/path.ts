import type { FastifyRequest } from 'fastify'

/** The path that the router found, whichever way the address spelled it (`/%61pi`, `/./api`); as written where it found none. */
export const pathOf = ({ routeOptions, url }: FastifyRequest): string => routeOptions.url ?? url

/** A secret of ours, or part of it: 32 bytes as base64url. */
const likeASecret = /[\w-]{43,}/g

/** The path for the log: without query, and without the secret of a calendar's address, also where no route was found. */
export function loggedPath(request: FastifyRequest): string {
  const found = pathOf(request)
  return found.includes('/:secret') ? found : request.url.split('?')[0]!.replaceAll(likeASecret, '…')
}
