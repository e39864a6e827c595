import type { z } from 'zod'
import type { Label } from '../kernel/label.ts'
import type { Post } from '../kernel/post.ts'

/** Who may call a route: anyone, everyone signed in, or the holders of some posts. */
export type Admission = 'anyone' | 'signed-in' | readonly Post[]

/** One route: path, input, output, who may. Server, web and CLI all read it from here. */
export type Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> = {
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** With named parameters: `/api/figures/:indicator`. */
  readonly path: string
  readonly label: Label
  readonly admits: Admission
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  /** Left out where the answer is a file. */
  readonly answer?: Answer
}

export const defineRoute = <
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
>(
  route: Route<Params, Query, Body, Answer>,
): Route<Params, Query, Body, Answer> => route
