import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { refuseUnsound, whyNoBrowser } from '../browser.ts'
import { type DeliveryHouse, openDeliveryHouse } from '../delivery-house.ts'

const start = Date.parse('2026-11-23T02:00:00Z')
const promised = '2027-06-30'
const asked = '2027-12-31'

describe('项目：倒排、推演、延期不准、错过的日子看得见', { skip: whyNoBrowser }, () => {
  let house: DeliveryHouse
  let officer: Page
  let now = start
  before(async () => {
    house = await openDeliveryHouse(2026, { clock: () => now })
    officer = await house.enter('demo-project-officer')
  })
  after(() => house.close())
  const here = (rest = '') => `/demo/projects/${house.project}${rest}`

  it('没有方案的项目说缺什么，从模板编制方案，法定公告期改不了', async () => {
    await officer.goto('/demo/projects/all')
    await officer.getByRole('link', { name: '年产2万吨氮化硅粉体' }).click()
    await officer.getByText(/六个一不全.*一套推进方案/).waitFor()
    await refuseUnsound(officer, 'a project without a plan')
    await officer.getByRole('link', { name: '编制推进方案' }).first().click()
    const notice = officer.getByRole('row', { name: /土地出让公告/ })
    await notice.getByText('法定，不能缩短').waitFor()
    await notice.getByText(/手册第6件/).waitFor()
    assert.equal(await notice.getByRole('textbox').count(), 0)
    const structure = officer.getByRole('textbox', { name: '主体施工 工作日' })
    await structure.fill('十天')
    await officer.getByText('请写0到2000之间的整数天').waitFor()
    await structure.fill('120')
    await refuseUnsound(officer, 'a plan')
    await officer.getByLabel('承诺哪一天投产').fill(promised)
    await officer.getByRole('button', { name: '存为推进方案' }).click()
    await officer.getByText('请写明方案依据，例如会议纪要').waitFor()
    await officer.getByLabel('依据').fill('专题会议纪要第3号')
    await officer.getByRole('button', { name: '存为推进方案' }).click()
    await officer.waitForURL(`**${here()}`)
    await officer.getByRole('rowheader', { name: '主体施工' }).waitFor()
  })

  it('工期图逐行可读，也能看成一张表', async () => {
    const row = officer.getByRole('row', { name: /主体施工/ })
    assert.match((await row.getByRole('img').last().getAttribute('aria-label')) ?? '', /至.*基线.*浮动|至.*基线.*欠/)
    await officer.getByText(`承诺 ${promised}`).first().waitFor()
    await refuseUnsound(officer, 'a project')
    await officer.getByRole('button', { name: '看数' }).click()
    await officer.getByRole('columnheader', { name: '基线完成' }).waitFor()
    await refuseUnsound(officer, 'a project in numbers')
    await officer.getByRole('button', { name: '看图' }).click()
  })

  it('赶不上承诺的项目在误期页上，写明卡在哪里', async () => {
    const reported = await officer.request.post(`/api/delivery/projects/${house.project}/reports`, {
      data: { period: '2026-11-X3', tasks: [{ task: 'agreement', finished: '2026-11-23' }] },
    })
    assert.ok(reported.ok(), await reported.text())
    await officer.goto('/demo/projects')
    const row = officer.getByRole('row', { name: /年产2万吨氮化硅粉体/ })
    await row.getByRole('img', { name: new RegExp(`承诺${promised}，按今天的进度`) }).waitFor()
    await refuseUnsound(officer, 'what slips')
    await row.getByRole('link').click()
    await officer.waitForURL(`**${here()}`)
  })

  it('推演：推后一步，跟着动的都列出来，什么也没有写入', async () => {
    await officer.getByRole('button', { name: '试推演' }).click()
    const panel = officer.getByRole('form', { name: '试推演' })
    await panel.getByLabel('移动哪一步').selectOption({ label: '主体施工' })
    await panel.getByLabel('移动工作日').fill('10')
    const moved = officer.getByRole('table', { name: '会动的节点' })
    await moved.getByRole('row', { name: /^主体施工.*晚10天/ }).waitFor()
    await moved.getByRole('row', { name: /^投产.*晚10天/ }).waitFor()
    await refuseUnsound(officer, 'a move')
    await officer.getByRole('button', { name: '收起推演' }).click()
    await officer.reload()
    await officer.getByRole('rowheader', { name: '主体施工' }).waitFor()
    assert.equal(await officer.getByText('会动的节点').count(), 0)
  })

  it('申请延期要写原因；领导不同意，原来的承诺日还在', async () => {
    await officer.getByRole('button', { name: '申请延期' }).click()
    const dialog = officer.getByRole('dialog')
    await dialog.getByLabel('延到哪一天').fill(asked)
    await dialog.getByRole('button', { name: '申请延期' }).click()
    await dialog.getByText('请写明原因').waitFor()
    await dialog.getByLabel('为什么').fill('烧结炉推迟到港')
    await refuseUnsound(officer, 'asking for an extension')
    await dialog.getByRole('button', { name: '申请延期' }).click()
    await officer.getByText('等待答复').waitFor()
    assert.equal(await officer.getByRole('button', { name: '申请延期' }).count(), 0)

    const leader = await house.enter('demo-leader')
    await leader.goto('/demo/projects/today')
    await leader.getByText('烧结炉推迟到港').waitFor()
    await refuseUnsound(leader, 'these ten days')
    await leader.getByRole('link', { name: '年产2万吨氮化硅粉体' }).first().click()
    await leader.getByRole('button', { name: '答复延期申请' }).click()
    const answer = leader.getByRole('dialog')
    await answer.getByRole('button', { name: '不同意延期' }).last().click()
    await answer.getByText('请写明原因').waitFor()
    await answer.getByLabel('为什么').fill('设备安装还能压缩')
    await refuseUnsound(leader, 'deciding on an extension')
    await answer.getByRole('button', { name: '不同意延期' }).last().click()
    await answer.waitFor({ state: 'detached' })
    await leader.getByText(/不同意：设备安装还能压缩/).waitFor()
    await leader.getByText(`${promised} 首次承诺`).waitFor()
  })

  it('承诺日过了没有投产：错过的那天一直看得见', async () => {
    now = Date.parse('2027-07-12T02:00:00Z')
    const later = await house.enter('demo-leader')
    await later.goto(here())
    await later.getByText(`${promised} 已错过`).waitFor()
    await refuseUnsound(later, 'a missed day')
  })
})
