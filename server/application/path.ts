import type { FastifyRequest } from 'fastify'

/** The path that the router found, whichever way the address spelled it (`/%61pi`, `/./api`); as written where it found none. */
export const pathOf = ({ routeOptions, url }: FastifyRequest): string => routeOptions.url ?? url
