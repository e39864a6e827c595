import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { chartOf, clustersOf, scaleBar } from '../../engines/delivery/map/chart.ts'
import { type Place, readOutline } from '../../engines/delivery/map/outline.ts'
import { Fault } from '../../kernel/fault.ts'

const square = [
  [118, 36],
  [118.1, 36],
  [118.1, 36.1],
  [118, 36.1],
  [118, 36],
]
const polygon = { type: 'Polygon', coordinates: [square] }
const feature = (geometry: unknown) => ({ type: 'Feature', properties: {}, geometry })

describe('区界：读 GeoJSON · the outline of a zone', () => {
  const read: readonly (readonly [string, unknown, number])[] = [
    ['一个面', polygon, 1],
    ['一个要素', feature(polygon), 1],
    ['几个要素', { type: 'FeatureCollection', features: [feature(polygon), feature(polygon)] }, 2],
    ['多面，带洞', { type: 'MultiPolygon', coordinates: [[square, square], [square]] }, 3],
    ['图形集', { type: 'GeometryCollection', geometries: [polygon] }, 1],
    ['没有图形的要素略过', { type: 'FeatureCollection', features: [feature(null), feature(polygon)] }, 1],
  ]
  for (const [title, given, rings] of read)
    it(title, () => assert.equal(readOutline(JSON.stringify(given)).length, rings))

  it('文件头有字节顺序标记也读', () => assert.equal(readOutline(`\uFEFF${JSON.stringify(polygon)}`).length, 1))

  const refused: readonly (readonly [string, string, RegExp])[] = [
    ['不是 JSON', '<kml/>', /不是一份完整的 JSON/],
    ['没有 type', '[]', /没有写明 type/],
    ['TopoJSON', '{"type":"Topology"}', /另存为 GeoJSON/],
    ['点', JSON.stringify(feature({ type: 'Point', coordinates: [118, 36] })), /第1个图形是 Point/],
    ['没有面', '{"type":"FeatureCollection","features":[]}', /没有面/],
    [
      '坐标是米',
      JSON.stringify({ type: 'Polygon', coordinates: [square.map(([x, y]) => [x! * 4000, y! * 100_000])] }),
      /第1个图形的坐标 472000, 3600000 不是经纬度/,
    ],
    ['围不成面', JSON.stringify({ type: 'Polygon', coordinates: [square.slice(0, 3)] }), /不到四个点/],
    [
      '点太多',
      JSON.stringify({ type: 'Polygon', coordinates: [Array.from({ length: 20_001 }, () => square[0])] }),
      /20001个点/,
    ],
  ]
  for (const [title, text, sentence] of refused)
    it(`${title}：说清楚`, () =>
      assert.throws(
        () => readOutline(text),
        (error: unknown) => error instanceof Fault && sentence.test(error.sentence.zh),
      ))
})

describe('示意图：位置、比例尺、并在一起的灯 · the drawing', () => {
  const size = { width: 900, height: 600, margin: 40 }
  const corners: Place[] = [
    [118, 36.8],
    [118.2, 36.9],
  ]

  it('北在上，东在右，都在边距之内', () => {
    const chart = chartOf(corners, size)
    const [west, south] = chart.at(corners[0]!)
    const [east, north] = chart.at(corners[1]!)
    assert.ok(west < east && north < south)
    for (const x of [west, east]) assert.ok(x >= 40 - 1e-9 && x <= 860 + 1e-9)
    for (const y of [north, south]) assert.ok(y >= 40 - 1e-9 && y <= 560 + 1e-9)
  })

  it('图上两点的距离就是地上的：北纬36.85度的0.2经度是17.8公里', () => {
    const chart = chartOf(corners, size)
    const [west] = chart.at([118, 36.85])
    const [east] = chart.at([118.2, 36.85])
    assert.ok(Math.abs((east - west) * chart.kilometres - 17.796) < 0.005)
  })

  it('只有一个位置：画在正中，不放大到看不懂', () => {
    const chart = chartOf([[118, 36.8]], size)
    assert.deepEqual(chart.at([118, 36.8]), [450, 300])
    assert.ok(chart.kilometres * size.height > 2)
  })

  const bars: readonly (readonly [number, number, number])[] = [
    [0.02, 120, 2],
    [0.05, 120, 5],
    [0.0099, 100, 0.5],
    [1, 100, 100],
  ]
  for (const [kilometres, longest, expected] of bars)
    it(`每点${kilometres}公里，至多${longest}点长：比例尺${expected}公里`, () => {
      const bar = scaleBar({ at: () => [0, 0], kilometres }, longest)
      assert.equal(bar.kilometres, expected)
      assert.ok(bar.length <= longest)
    })

  it('离得近的并成一个，一个不丢，领头的是排在前面的', () => {
    const marks = [
      { id: 'a', at: [0, 0] as const },
      { id: 'b', at: [10, 0] as const },
      { id: 'c', at: [100, 0] as const },
    ]
    const clusters = clustersOf(marks, ({ at }) => at, 24)
    assert.deepEqual(
      clusters.map(({ marks: some }) => some.map(({ id }) => id)),
      [['a', 'b'], ['c']],
    )
  })
})
