import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { refuseUnsound, whyNoBrowser } from '../browser.ts'
import { type DeliveryHouse, openDeliveryHouse } from '../delivery-house.ts'
import { framedPdf, whitePng } from '../paper-files.ts'

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
    await officer.getByText('勾了办完的步骤，请写哪天办完；不能写以后的日子').waitFor()
    await officer.getByLabel('哪天办完（没有单独写的，都按这一天）').fill('2026-10-30')
    await officer.getByLabel('依据').fill('专题会议纪要第3号')
    await officer.getByRole('button', { name: '存为推进方案' }).click()
    const sure = officer.getByRole('dialog')
    await sure
      .getByText(/承诺2027年6月30日，存下后不能改写，只能申请延期；倒排要从.*开始，已经过了\d+个工作日。/)
      .waitFor()
    await refuseUnsound(officer, 'a plan that promises')
    await sure.getByRole('button', { name: '存为推进方案' }).click()
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

  it('计划下载摆在明处：Project、日历、OC4IDS；清单导出 Excel、OC4IDS、日历', async () => {
    const offered = async (menu: string) => {
      await officer.getByRole('button', { name: menu, exact: true }).click()
      await refuseUnsound(officer, menu)
      const links = officer.locator('.menu-panel a')
      const bodies: string[] = []
      for (const link of await links.all()) {
        const href = (await link.getAttribute('href'))!
        const file = await officer.request.get(href)
        assert.equal(file.status(), 200, href)
        bodies.push((await file.text()).slice(0, 4000))
      }
      await officer.keyboard.press('Escape')
      return bodies
    }
    const [project, calendar, open] = await offered('计划下载')
    assert.match(project!, /<Project xmlns/)
    assert.match(calendar!, /^BEGIN:VCALENDAR[\s\S]*氮化硅粉体/)
    assert.match(open!, /oc4ids/i)
    await officer.goto('/demo/projects/all')
    await officer.getByRole('row', { name: /年产2万吨氮化硅粉体/ }).waitFor()
    const [excel, all, days] = await offered('导出')
    assert.match(excel!, /^PK/)
    assert.match(all!, /oc4ids/i)
    assert.match(days!, /^BEGIN:VCALENDAR/)
    await officer.goto(here())
  })

  it('照片和资料附在项目上，看得见、打得开；附错的写明原因撤回', async () => {
    await officer.getByText('还没有照片和资料').waitFor()
    const chooser = officer.locator('.attach-form input')
    await chooser.setInputFiles({ name: '批复.pdf', mimeType: 'application/pdf', buffer: framedPdf('批复') })
    await officer.getByRole('link', { name: '批复.pdf' }).waitFor()
    await chooser.setInputFiles({ name: '现场.png', mimeType: 'image/png', buffer: whitePng })
    await officer.getByRole('img', { name: '现场.png' }).waitFor()
    await chooser.setInputFiles({ name: '坏.pdf', mimeType: 'application/pdf', buffer: Buffer.from('坏') })
    await officer.getByText('项目资料要是完整的 PDF、JPEG、PNG 文件').waitFor()
    await refuseUnsound(officer, 'photos and papers')
    await officer.getByRole('button', { name: '撤回 批复.pdf' }).click()
    const dialog = officer.getByRole('dialog')
    await dialog.getByRole('button', { name: '撤回', exact: true }).click()
    await dialog.getByText('请写明为什么撤回').waitFor()
    await dialog.getByLabel('为什么撤回').fill('是上一稿')
    await dialog.getByRole('button', { name: '撤回', exact: true }).click()
    await officer.getByText('已撤回：是上一稿').waitFor()
    assert.equal(await officer.getByRole('button', { name: '撤回 批复.pdf' }).count(), 0)
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
    await leader.goto('/demo/mine')
    await leader.getByRole('table', { name: '等待答复的延期申请' }).getByText('烧结炉推迟到港').waitFor()
    await refuseUnsound(leader, 'the day of who decides')
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
    await officer.goto('/demo/mine')
    const answers = officer.getByRole('table', { name: '延期申请的答复' })
    await answers.getByText('不同意延期').waitFor()
    await answers.getByText('设备安装还能压缩').waitFor()
    await refuseUnsound(officer, 'the answer on the home of who asked')
    await leader.goto('/demo/mine')
    assert.equal(await leader.getByRole('table', { name: '延期申请的答复' }).count(), 0)
    await officer.goBack()
  })

  it('承诺日过了没有投产：错过的那天一直看得见', async () => {
    now = Date.parse('2027-07-12T02:00:00Z')
    const later = await house.enter('demo-leader')
    await later.goto(here())
    await later.getByText(`${promised} 已错过`).waitFor()
    await refuseUnsound(later, 'a missed day')
  })
})
