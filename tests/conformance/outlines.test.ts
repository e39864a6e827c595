import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, it } from 'node:test'
import { chartOf } from '../../engines/delivery/map/chart.ts'
import { readOutline } from '../../engines/delivery/map/outline.ts'

const folder = resolve(import.meta.dirname, '../../../shared/data/geojson')
const skip = existsSync(folder) ? false : `没有边界文件 ${folder}`

describe('区县边界文件：都读得出，画在边距之内 · outlines of counties', { skip }, () => {
  for (const name of skip ? [] : readdirSync(folder).filter((file) => file.endsWith('.json')))
    it(name, () => {
      const rings = readOutline(readFileSync(resolve(folder, name), 'utf8'))
      assert.ok(rings.length > 0)
      const { at } = chartOf(rings.flat(), { width: 900, height: 600, margin: 40 })
      for (const place of rings.flat()) {
        const [x, y] = at(place)
        assert.ok(x > 39 && x < 861 && y > 39 && y < 561, `${place} at ${x}, ${y}`)
      }
    })
})
