import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, it } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { refuseUnsound, whyNoBrowser } from '../browser.ts'
import { type DeliveryHouse, openDeliveryHouse } from '../delivery-house.ts'

const now = Date.parse('2026-11-23T02:00:00Z')

describe('推进方案：画网络，拖、连、撤，全程可只用键盘', { skip: whyNoBrowser }, () => {
  let house: DeliveryHouse
  let officer: Page
  before(async () => {
    house = await openDeliveryHouse(2026, { clock: () => now })
    officer = await house.enter('demo-project-officer')
    await call('/plan', { template: 'industrial-build', reason: '会议纪要' })
    await call('/promise', { day: '2028-06-30' })
  })
  after(() => house.close())

  const here = () => `/demo/projects/${house.project}`
  const call = async (path: string, data: object) => {
    const answer = await officer.request.post(`/api/delivery/projects/${house.project}${path}`, { data })
    assert.ok(answer.ok(), await answer.text())
  }
  const row = (name: string) =>
    officer.getByRole('row').filter({ has: officer.getByRole('rowheader', { name: new RegExp(`(^|下级 ?)${name}`) }) })
  const cell = (name: string, place: number) => row(name).locator('td').nth(place).textContent()
  const grip = (step: string, part: string) => officer.locator(`.draw-bar[data-step="${step}"] [data-grip="${part}"]`)
  const middle = async (of: Locator) => {
    await of.evaluate((element) => element.scrollIntoView({ block: 'nearest', inline: 'center' }))
    const { x, y, width, height } = (await of.boundingBox())!
    return { x: x + width / 2, y: y + height / 2 }
  }
  const drag = async (from: Locator, by: number) => {
    const { x, y } = await middle(from)
    await officer.mouse.move(x, y)
    await officer.mouse.down()
    await officer.mouse.move(x + by / 2, y, { steps: 3 })
    await officer.mouse.move(x + by, y, { steps: 3 })
    await officer.mouse.up()
  }
  const drawLink = async (from: string, to: string) => {
    const start = await middle(grip(from, 'dot'))
    await officer.mouse.move(start.x, start.y)
    await officer.mouse.down()
    const bar = officer.locator(`.draw-bar[data-step="${to}"]`)
    const end = (await bar.boundingBox())!
    await officer.mouse.move(start.x + 10, end.y + end.height / 2, { steps: 4 })
    await officer.mouse.up()
  }
  const said = (text: RegExp | string) => officer.locator('.draw-said').filter({ hasText: text }).waitFor()
  const press = async (...keys: string[]) => {
    for (const key of keys) await officer.keyboard.press(key)
  }

  it('拖右边改工期，拖整条移日期；带动几步、比承诺差几天马上看得见', async () => {
    await officer.goto(`${here()}/plan`)
    await officer.getByText(/承诺2028年6月30日；按此计划投产/).waitFor()
    await refuseUnsound(officer, 'a network')
    const answer = await officer.request.get(`/api/delivery/projects/${house.project}`)
    const { tasks } = (await answer.json()) as { tasks: { label: { zh: string }; start: string; finish: string }[] }
    const days = await officer
      .locator('.draw-grid tbody tr')
      .evaluateAll((rows) =>
        rows.map((each) =>
          ['.draw-text', '.draw-start', '.draw-finish'].map((part) => each.querySelector(part)?.textContent),
        ),
      )
    assert.deepEqual(
      days,
      tasks.map(({ label, start, finish }) => [label.zh, start, finish]),
      'the browser schedules as the server does',
    )
    await officer.getByLabel('时间刻度').selectOption('day')
    assert.equal(await cell('项目公司设立', 1), '3')
    await drag(grip('company', 'edge'), 26 * 7)
    await said(/把“项目公司设立”延长5天；动了\d+步；投产/)
    assert.equal(await cell('项目公司设立', 1), '8')
    const before = await cell('项目备案', 2)
    await drag(grip('filing', 'bar'), 26 * 7)
    await said(/把“项目备案”移到2026年12月\d+日开始/)
    assert.notEqual(await cell('项目备案', 2), before)
    await officer.getByText('草稿已存在这台设备上').waitFor()
  })

  it('从点拖到另一行就连上；成环的当场拒绝并说出环，什么也不丢', async () => {
    await drawLink('filing', 'conditions')
    await said(/衔接“项目备案 → 规划条件与供地方案”/)
    assert.equal(await cell('规划条件与供地方案', 5), '1, 3')
    await officer.getByLabel('规划条件与供地方案 衔接方式').selectOption('SS')
    await officer.getByLabel('规划条件与供地方案 间隔天数').fill('2')
    await officer.getByLabel('规划条件与供地方案 间隔天数').press('Enter')
    assert.equal(await cell('规划条件与供地方案', 5), '1, 3SS+2')
    await drawLink('conditions', 'agreement')
    await officer
      .getByRole('alert')
      .filter({ hasText: /衔接关系成环，无法排期：.*签订投资协议/ })
      .waitFor()
    assert.equal(await cell('规划条件与供地方案', 5), '1, 3SS+2')
    await refuseUnsound(officer, 'a loop refused')
  })

  it('一步一步撤到底，再重做到底', async () => {
    const undo = officer.getByRole('button', { name: /^撤销/ })
    assert.match((await undo.textContent()) ?? '', /撤销：把“项目备案 → 规划条件与供地方案”改为SS\+2/)
    while (await undo.isEnabled()) await undo.click()
    assert.equal(await cell('项目公司设立', 1), '3')
    assert.equal(await cell('规划条件与供地方案', 5), '1')
    assert.equal(await officer.getByRole('button', { name: '存为新一版方案' }).isEnabled(), false)
    const redo = officer.getByRole('button', { name: /^重做/ })
    while (await redo.isEnabled()) await redo.click()
    assert.equal(await cell('规划条件与供地方案', 5), '1, 3SS+2')
  })

  it('前置直接写：看不懂的、会成环的说清楚，写的不丢；读得懂的和拖的一样，一步撤回', async () => {
    await row('签订出让合同').click()
    await press('Enter')
    const before = officer.getByLabel('签订出让合同 前置')
    const former = await before.inputValue()
    const refused = (text: RegExp) => officer.getByRole('alert').filter({ hasText: text }).waitFor()
    await before.fill('规划条件与供地方案FS-1d、99')
    await before.press('Enter')
    await refused(/第2项“99”：没有序号为99的一步，序号从1到\d+/)
    assert.equal(await before.inputValue(), '规划条件与供地方案FS-1d、99')
    assert.equal(await before.getAttribute('aria-invalid'), 'true')
    await refuseUnsound(officer, 'predecessors that are not understood')
    await before.fill('投产')
    await before.press('Enter')
    await refused(/衔接关系成环，无法排期：.*签订出让合同.* → /)
    await before.fill('4SS-1d，项目备案 FS+２')
    await before.press('Enter')
    await said('把“签订出让合同”的前置改为4SS−1, 3FS+2')
    assert.equal(await cell('签订出让合同', 5), '4SS−1, 3FS+2')
    await officer.getByText('草稿已存在这台设备上').waitFor()
    const field = officer.getByRole('textbox', { name: '前置', exact: true })
    await field.fill('4')
    await field.press('Enter')
    assert.equal(await cell('签订出让合同', 5), '4')
    await officer.getByRole('button', { name: /^撤销：把“签订出让合同”的前置改为4/ }).click()
    await officer.getByRole('button', { name: /^撤销：把“签订出让合同”的前置改为4SS−1, 3FS\+2/ }).click()
    assert.equal(await cell('签订出让合同', 5), former)
  })

  it('拖到边上图自己滚：横着找日子，竖着找要连的一步；放大了看得见每一天', async () => {
    const frame = officer.locator('.draw-frame')
    const place = () => frame.evaluate(({ scrollLeft, scrollTop }) => ({ across: scrollLeft, down: scrollTop }))
    const heldUntil = async (isThere: (now: Awaited<ReturnType<typeof place>>) => boolean) => {
      while (!isThere(await place())) await officer.waitForTimeout(30)
    }
    await frame.evaluate((element) => element.scrollTo(0, 0))
    assert.ok((await officer.locator('.axis-day.each').count()) > 300, 'every day has its number')
    const edge = (await frame.boundingBox())!
    const start = await middle(grip('company', 'edge'))
    const { across } = await place()
    await officer.mouse.move(start.x, start.y)
    await officer.mouse.down()
    await officer.mouse.move(edge.x + edge.width - 4, start.y, { steps: 4 })
    await heldUntil((now) => now.across > across + 1000)
    await officer.mouse.up()
    await said(/把“项目公司设立”延长\d\d天/)
    await officer.getByRole('button', { name: /^撤销：把“项目公司设立”延长/ }).click()

    await frame.evaluate((element) => element.scrollTo(0, 0))
    const dot = await middle(grip('agreement', 'dot'))
    await officer.mouse.move(dot.x, dot.y)
    await officer.mouse.down()
    await officer.mouse.move(dot.x + 40, edge.y + edge.height - 6, { steps: 4 })
    await heldUntil(({ down }) => down > 80)
    await officer.mouse.up()
    await said(/衔接“签订投资协议 → /)
    await officer.getByRole('button', { name: /^撤销：衔接“签订投资协议/ }).click()
  })

  it('只用键盘：选行、改工期、移日期、连线、添加、升降级、删除、撤销', async () => {
    await officer.getByRole('treegrid').getByRole('row').nth(1).focus()
    await press('Home', 'ArrowDown', 'Shift+ArrowLeft')
    await said(/把“项目公司设立”缩短1天/)
    await press('ArrowDown', 'ArrowDown', 'Alt+ArrowRight')
    await said(/把“规划条件与供地方案”移到/)
    await press('n')
    await officer.keyboard.type('地质勘察')
    await press('Tab')
    await officer.keyboard.type('6')
    await press('Enter')
    assert.equal(await cell('地质勘察', 1), '6')
    await press('l')
    await said(/从“地质勘察”连到哪一步/)
    await press('ArrowDown', 'ArrowDown', 'Enter')
    await said(/衔接“地质勘察 → 签订出让合同”/)
    await press('l', 'Home', 'Escape')
    await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown')
    await press('Alt+Shift+ArrowRight')
    await said(/把“地质勘察”降级/)
    assert.equal(await row('地质勘察').getAttribute('aria-level'), '2')
    assert.equal(await row('规划条件与供地方案').getAttribute('aria-expanded'), 'true')
    await press('Control+z')
    assert.equal(await row('地质勘察').getAttribute('aria-level'), '1')
    await press('Control+Shift+Z', 'Control+z', 'Delete')
    await said(/把“地质勘察”删除/)
    assert.equal(await row('地质勘察').count(), 0)
    await press('Control+z')
    assert.equal(await cell('地质勘察', 1), '6')
  })

  it('关了页面再来，草稿还在；读入 Project 文件也只是草稿，撤得回', async () => {
    await officer.reload()
    await officer.getByText('这是上次没有存的草稿').waitFor()
    assert.equal(await cell('地质勘察', 1), '6')
    const waiting = officer.waitForEvent('download')
    await officer.getByRole('button', { name: '下载 Project 文件' }).click()
    const file = await readFile(await (await waiting).path(), 'utf8')
    assert.match(file, /<Name>地质勘察<\/Name>/)
    const upload = officer.getByLabel('读入 Project 文件')
    const send = (text: string) =>
      upload.setInputFiles({ name: '方案.xml', mimeType: 'text/xml', buffer: Buffer.from(text) })
    await send('<!DOCTYPE p [<!ENTITY e SYSTEM "file:///etc/passwd">]><Project>&e;</Project>')
    await said(/文档类型声明，不接受/)
    await send(file.replace('<Name>地质勘察</Name>', '<Name>地质勘察二</Name><Notes>雨季</Notes>'))
    await officer.getByText(/文件里没有看懂的：.*1个任务的备注没有读入/).waitFor()
    assert.equal(await cell('地质勘察二', 1), '6')
    await officer.getByRole('button', { name: /^撤销：读入“方案.xml”/ }).click()
    assert.equal(await cell('地质勘察', 1), '6')
    const address = officer.url()
    await officer.goto(`${address.replace(/\/plan.*$/, '')}`)
    await officer.getByRole('link', { name: '读入计划' }).click()
    await refuseUnsound(officer, 'a plan from a file')
    const renamed = Buffer.from(file.replace('<Name>地质勘察</Name>', '<Name>地质勘察三</Name>'))
    await officer
      .locator('.plan-file input')
      .setInputFiles({ name: '方案三.xml', mimeType: 'text/xml', buffer: renamed })
    await officer.getByRole('button', { name: /^撤销：读入“方案三.xml”/ }).click()
    assert.equal(await cell('地质勘察', 1), '6')
  })

  it('存的时候别人刚报了旬报：说清楚，草稿不丢；看过再存，就是新的一版', async () => {
    await call('/reports', { period: '2026-11-X3', tasks: [{ task: 'agreement', finished: '2026-11-23' }] })
    await officer.getByRole('button', { name: '存为新一版方案' }).click()
    const dialog = officer.getByRole('dialog')
    await dialog.getByRole('button', { name: '存为新一版方案' }).click()
    await dialog.getByText('请写明方案依据，例如会议纪要').waitFor()
    await dialog.getByLabel('依据').fill('专题会议纪要第4号')
    await refuseUnsound(officer, 'saving a plan')
    await dialog.getByRole('button', { name: '存为新一版方案' }).click()
    await dialog.getByText('这个项目刚有了新的记录，请看过再办').waitFor()
    await officer.reload()
    await officer.getByText(/画的时候，这个项目有了新的记录/).waitFor()
    await officer.getByRole('button', { name: '在最新的情况上接着改' }).click()
    assert.equal(await cell('签订投资协议', 4), '已完成')
    await officer.getByRole('button', { name: '存为新一版方案' }).click()
    await dialog.getByRole('button', { name: '存为新一版方案' }).click()
    await officer.waitForURL(`**${here()}`)
    await officer.getByRole('rowheader', { name: '地质勘察' }).waitFor()
    const answer = await officer.request.get(`/api/delivery/projects/${house.project}`)
    const { edition, promised, plan } = (await answer.json()) as {
      edition: number
      promised: string
      plan: { template: string }
    }
    assert.deepEqual([edition, promised, plan.template], [2, '2028-06-30', 'industrial-build'])
  })

  it('手机上看表、按加减改，不用拖', async () => {
    const phone = await house.enter('demo-project-officer', { width: 390, now })
    await phone.goto(`${here()}/plan`)
    await phone.getByRole('button', { name: /地质勘察/ }).click()
    await phone.getByRole('button', { name: '工期 多一天' }).click()
    await phone
      .getByText(/把“地质勘察”延长1天/)
      .first()
      .waitFor()
    await phone.getByRole('button', { name: '开始 晚一个工作日' }).click()
    await refuseUnsound(phone, 'a plan on a phone')
    await phone.context().close()
  })
})
