/** A node of a Sankey: a name in a year, how much of it there is, and where it is drawn. */
export type Node = {
  readonly id: string | null
  readonly year: number
  readonly count: number
  readonly x: number
  readonly y: number
  readonly height: number
}
export type Ribbon = {
  readonly from: Node
  readonly to: Node
  readonly count: number
  readonly path: string
  readonly width: number
}
type Flow = { readonly year: number; readonly from: string | null; readonly to: string | null; readonly count: number }

export const nodeWidth = 14
const gap = 14

/**
 * Lays out flows between the highest rungs of years: a column for each year, rungs from the top down in the order given,
 * those without a title last; heights and widths are counts.
 */
export function layOut(
  flows: readonly Flow[],
  {
    order,
    years,
    width,
    height,
  }: { order: readonly (string | null)[]; years: readonly number[]; width: number; height: number },
): { readonly nodes: readonly Node[]; readonly ribbons: readonly Ribbon[] } {
  const most = Math.max(
    1,
    ...years.map((year, at) => sum(flows.filter((flow) => (at === 0 ? flow.year === years[1] : flow.year === year)))),
  )
  const scale = (height - gap * (order.length - 1)) / most
  const step = years.length > 1 ? (width - nodeWidth) / (years.length - 1) : 0
  const nodes = years.flatMap((year, at) => {
    let y = 0
    return order.flatMap((id): Node[] => {
      const own = flows.filter((flow) =>
        at === 0 ? flow.year === years[1] && flow.from === id : flow.year === year && flow.to === id,
      )
      const count = sum(own)
      if (count === 0) return []
      const node = { id, year, count, x: at * step, y, height: Math.max(1, count * scale) }
      y += node.height + gap
      return [node]
    })
  })
  const leaving = new Map<Node, number>()
  const arriving = new Map<Node, number>()
  const find = (id: string | null, year: number) => nodes.find((node) => node.id === id && node.year === year)
  const place = (id: string | null) => order.indexOf(id)
  const sorted = flows.toSorted((one, other) => place(one.from) - place(other.from) || place(one.to) - place(other.to))
  const ribbons = sorted.flatMap(({ from: fromId, to: toId, year, count }): Ribbon[] => {
    const [from, to] = [find(fromId, year - 1), find(toId, year)]
    if (!from || !to) return []
    const thick = count * scale
    const start = from.y + (leaving.get(from) ?? 0) + thick / 2
    const end = to.y + (arriving.get(to) ?? 0) + thick / 2
    leaving.set(from, (leaving.get(from) ?? 0) + thick)
    arriving.set(to, (arriving.get(to) ?? 0) + thick)
    const [left, right] = [from.x + nodeWidth, to.x]
    const middle = (left + right) / 2
    const path = `M${left} ${start}C${middle} ${start} ${middle} ${end} ${right} ${end}`
    return [{ from, to, count, path, width: Math.max(1, thick) }]
  })
  return { nodes, ribbons }
}

const sum = (flows: readonly Flow[]): number => flows.reduce((total, { count }) => total + count, 0)
