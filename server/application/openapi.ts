import { z } from 'zod'
import type { Admission, Route } from '../../contract/route.ts'
import { posts } from '../../kernel/post.ts'

type Schema = Record<string, unknown> & { readonly properties?: Record<string, Schema>; readonly required?: string[] }
type Parameter = {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required: boolean
  readonly schema: Schema
}
export type Operation = {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly tags: readonly string[]
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { readonly required: boolean; readonly content: Record<string, { readonly schema: Schema }> }
  readonly responses: Record<string, unknown>
  readonly security?: readonly unknown[]
}
export type Description = {
  readonly openapi: '3.1.0'
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly servers: readonly { readonly url: string }[]
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: Record<string, unknown>
}

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Schema => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' })
  return rest as Schema
}

/** Who may call a route, in words. */
function admitted(admission: Admission): string {
  if (admission === 'anyone') return '任何人 · anyone'
  if (admission === 'signed-in') return '已登录者 · everyone signed in'
  return admission.map((post) => `${posts[post].zh} · ${posts[post].en}`).join('；')
}

function parametersOf(schema: z.ZodType | undefined, place: Parameter['in']): Parameter[] {
  if (!schema) return []
  const { properties = {}, required = [] } = schemaOf(schema, 'input')
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }))
}

const refusal = {
  description: '一句话说明原因 · one sentence',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
}

function operationOf(route: Route): Operation {
  const content = route.answer
    ? { 'application/json': { schema: schemaOf(route.answer, 'output') } }
    : { 'application/octet-stream': { schema: {} } }
  return {
    operationId: route.id,
    summary: `${route.label.zh} · ${route.label.en}`,
    description: admitted(route.admits),
    tags: [route.path.split('/')[2] ?? 'api'],
    parameters: [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query')],
    ...(route.body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input') } } },
    }),
    responses: { 200: { description: route.label.en, content }, '4XX': refusal, '5XX': refusal },
    ...(route.admits === 'anyone' && { security: [] }),
  }
}

const label: Schema = {
  type: 'object',
  properties: { zh: { type: 'string' }, en: { type: 'string' } },
  required: ['zh', 'en'],
}

/** The served routes as an OpenAPI 3.1 document. */
export function describeRoutes(routes: readonly Route[], address: string): Description {
  const paths: Description['paths'] = {}
  for (const route of routes) {
    const path = route.path.replace(/:([A-Za-z]+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '稷下 Jixia',
      version: '0.1.0',
      description: '国家高新区运行平台的全部接口 · every route of the platform',
    },
    servers: [{ url: address }],
    paths,
    components: {
      schemas: {
        Refusal: {
          type: 'object',
          properties: {
            error: {
              type: 'object',
              properties: {
                sentence: label,
                code: { type: 'string' },
                wait: { type: 'integer' },
                number: { type: 'string' },
              },
              required: ['sentence', 'code'],
            },
          },
          required: ['error'],
        },
      },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: address.startsWith('https://') ? '__Host-jixia' : 'jixia' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
    ...{ security: [{ session: [] }, { token: [] }] },
  }
}
