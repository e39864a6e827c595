import { fault } from '../../../kernel/fault.ts'
import type { Branch } from '../edition.ts'

type Standing = { readonly given: { readonly id: string } }

/** Where the part stands whose weight is asked for, among the branches before; none where none is asked for. */
export function weightAsked<Above extends Standing & { readonly parts: readonly Standing[] }>(
  { id, combine, of }: Branch,
  before: readonly Above[],
): { readonly branch: Above; readonly place: number } | undefined {
  if ((combine === 'weight') !== (of !== undefined))
    throw fault(`“${id}”的 of 和 "combine": "weight" 要一起写`, `“${id}”: of and "combine": "weight" go together`)
  if (of === undefined) return undefined
  for (const branch of before) {
    const place = branch.parts.findIndex((part) => part.given.id === of)
    if (place >= 0) return { branch, place }
  }
  const known = before.flatMap(({ parts }) => parts.map(({ given }) => given.id))
  throw fault(
    `“${id}”要取“${of}”的权重，但它前面没有哪一层含有这一部分；有的是：${known.join('、') || '没有'}`,
    `“${id}” asks for the weight of “${of}”, which no branch before it holds; there are: ${known.join(', ') || 'none'}`,
  )
}
