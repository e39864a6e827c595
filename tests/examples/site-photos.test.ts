import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { metresAway, metresBetween, type Position, siteOf } from '../../engines/delivery/doubts/site.ts'

const at = (latitude: number, longitude: number, metres = 10): Position => ({ latitude, longitude, metres })

describe('照片的位置', () => {
  const distances: readonly [title: string, one: Position, other: Position, metres: number][] = [
    ['同一处', at(36.8, 118.05), at(36.8, 118.05), 0],
    ['纬度差一分，约一海里', at(36.8, 118.05), at(36.8 + 1 / 60, 118.05), 1853],
    ['赤道上经度差一度', at(0, 0), at(0, 1), 111_195],
    ['过日界线不绕地球', at(0, 179.5), at(0, -179.5), 111_195],
    ['到对跖点是半圈', at(0, 0), at(0, 180), 20_015_087],
  ]
  for (const [title, one, other, metres] of distances)
    it(`${title}：${metres}米`, () => assert.ok(Math.abs(metresBetween(one, other) - metres) < 1))

  const sites: readonly [title: string, positions: Position[], site: readonly [number, number] | undefined][] = [
    ['两张照片说明不了工地在哪里', [at(36.8, 118), at(36.8, 118)], undefined],
    ['三张就取中间的', [at(36.8, 118), at(36.81, 118.01), at(36.82, 118.02)], [36.81, 118.01]],
    ['一张在别处的不把工地带走', [at(36.8, 118), at(36.8, 118), at(36.8, 118), at(39.9, 116.4)], [36.8, 118]],
    ['误差太大的不算数', [at(36.8, 118), at(36.8, 118), at(36.8, 118, 5000)], undefined],
  ]
  for (const [title, positions, expected] of sites)
    it(title, () => {
      const site = siteOf(positions)
      assert.deepEqual(site && [site.latitude, site.longitude], expected)
    })

  it('手机可能偏的距离先扣去', () => {
    const site = at(36.8, 118)
    const photo = at(36.8 + 1 / 60, 118, 1800)
    assert.ok(Math.abs(metresAway(photo, site) - 53) < 1)
    assert.equal(metresAway({ ...photo, metres: 3000 }, site), 0)
  })
})
