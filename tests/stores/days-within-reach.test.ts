import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { z } from 'zod'
import { admits } from '../../contract/admission.ts'
import type { Route } from '../../contract/route.ts'
import { postIds } from '../../kernel/post.ts'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { furnish } from '../../server/rooms.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Frame, openFrame, signedIn, smallPacks } from '../frame.ts'

const looksAtADay = ({ method, query }: Route): boolean =>
  method === 'GET' && query instanceof z.ZodObject && 'on' in query.shape

const nobody = '00000000-0000-4000-8000-000000000000'
const addressOf = ({ path }: Route): string => path.replaceAll(/:\w+/g, nobody)

eachServer('看某一天：只在2000年至2059年之间', (server) => {
  let frame: Frame
  before(async () => {
    frame = await openFrame(server, furnish({ packs: smallPacks, ...mechanisms }, await temporaryFolder('uploads')))
  })
  after(() => frame.close())

  it('每一条能回看的接口都拒绝太远的、日历上没有的日子，说出可以写什么', async () => {
    const routes = frame.app.mounted.filter(looksAtADay)
    for (const id of ['listCatalogue', 'openFigure', 'openCockpit', 'listFindings', 'listRounds', 'listTasks'])
      assert.ok(
        routes.some((route) => route.id === id),
        id,
      )
    for (const route of routes) {
      const post = postIds.find((candidate) => admits(route.admits, candidate))!
      const caller = await signedIn(frame.app, `demo-${post}`)
      for (const on of ['1999-12-31', '2060-01-01', '2500-06-30', '2023-02-30', '2023-9-1']) {
        const answer = await caller({ url: `${addressOf(route)}?on=${on}` })
        assert.equal(answer.status, 400, `${route.id} ${on}: ${answer.body}`)
        assert.match(answer.body, /2000年至2059年/, `${route.id} ${on}`)
      }
      const answer = await caller({ url: `${addressOf(route)}?on=2059-12-31` })
      assert.doesNotMatch(answer.body, /2000年至2059年/, route.id)
    }
  })
})
