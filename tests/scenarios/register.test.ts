import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type House, openHouse, refuseUnsound, whyNoBrowser } from '../browser.ts'
import { signedIn } from '../frame.ts'

const enterprises = [
  { name: '淄博启垚电子科技有限公司', sector: '新材料', revenue: '2600', staff: 120, founded_on: '2019-12-31' },
  { name: '淄博华芯半导体有限公司', sector: '新一代信息技术', revenue: '18000', staff: 320, founded_on: '2019-01-01' },
  { name: '潍坊云帆机器人有限公司', sector: '智能装备', revenue: '900', staff: 45, founded_on: '2021-06-30' },
  { name: '大庆锂源储能技术有限公司', sector: '新材料', revenue: '31000', staff: 410, founded_on: '2022-01-01' },
].map((row) => ({ ...row, form: 'enterprise' }))
const household = { name: '稷下巷口面馆', sector: '现代服务业', form: 'household' }

describe('名录的一天：查、筛、存、改、归档 · a day with a register', { skip: whyNoBrowser }, () => {
  let house: House
  let page: Page
  const list = () => '/demo/registers/enterprise'
  const rowNames = () => page.locator('.register-table tbody .row-name a').allTextContents()
  const until = async (names: readonly string[]): Promise<void> => {
    await page
      .getByRole('status')
      .filter({ hasText: `${names.length} 条` })
      .waitFor()
    assert.deepEqual(await rowNames(), names)
  }

  before(async () => {
    house = await openHouse()
    const statistician = await signedIn(house.frame.app, 'demo-statistician')
    for (const values of [...enterprises, household]) {
      const { status, body } = await statistician({
        method: 'POST',
        url: '/api/registers/enterprise/rows',
        payload: { values },
      })
      assert.equal(status, 200, body)
    }
    for (const values of [
      { name: '科技创新局', code: 'science-technology' },
      { name: '发展改革局', code: 'development-reform' },
    ]) {
      const { status, body } = await statistician({
        method: 'POST',
        url: '/api/registers/department/rows',
        payload: { values },
      })
      assert.equal(status, 200, body)
    }
    page = await house.enter('demo-statistician')
  })
  after(() => house?.close())

  it('按首字母搜到，按斜杠就能打字 · found by initials', async () => {
    await page.goto(list())
    await page.getByRole('status').filter({ hasText: '5 条' }).waitFor()
    await page.locator('.page-lead', { hasText: '企业4条，个体工商户1条；' }).waitFor()
    await page.locator('.page-lead', { hasText: '统一社会信用代码、企业规模、所在园区还没有填' }).waitFor()
    const heads = (await page.locator('.register-table th').allInnerTexts()).map((head) =>
      head.replace(/\s+/g, ' ').trim(),
    )
    assert.deepEqual(heads, ['企业名称 ↑', '主体类型', '产业', '营业收入 万元', '职工总数 人', '成立日期'])
    await refuseUnsound(page, page.url())
    await page.keyboard.press('/')
    await page.keyboard.type('hxbdt')
    await until(['淄博华芯半导体有限公司'])
    await page.keyboard.press('Escape')
    await page.getByRole('status').filter({ hasText: '5 条' }).waitFor()
  })

  it('筛选写成一句话，排序，存为视图，导出所见 · filter, sort, save, export', async () => {
    await page.getByRole('button', { name: '＋ 加条件' }).click()
    await page.getByLabel('选一栏').selectOption({ label: '产业' })
    await page.getByRole('checkbox', { name: /^新材料/ }).check()
    await refuseUnsound(page, page.url())
    await page.getByRole('button', { name: '按此筛选' }).click()
    await page.getByText('产业 是 新材料').waitFor()
    await page.getByRole('button', { name: '选栏目' }).click()
    await page.getByRole('checkbox', { name: '营业收入' }).check()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^营业收入 万元/ }).click()
    await until(['大庆锂源储能技术有限公司', '淄博启垚电子科技有限公司'])
    assert.match(page.url(), /sort=-revenue/)

    await page.getByRole('button', { name: '存为视图' }).click()
    await page.getByLabel('视图名称').fill('新材料按营收')
    await page.locator('.menu-form').getByRole('button', { name: '存为视图' }).click()
    await page.getByRole('link', { name: '新材料按营收' }).waitFor()
    await page.getByRole('link', { name: '全部' }).click()
    await page.getByRole('status').filter({ hasText: '5 条' }).waitFor()
    await page.getByRole('link', { name: '新材料按营收' }).click()
    await until(['大庆锂源储能技术有限公司', '淄博启垚电子科技有限公司'])

    await page.getByRole('button', { name: '导出', exact: true }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: '导出当前结果，CSV' }).click()
    const lines = (await readFile(await (await download).path(), 'utf8')).trim().split('\n')
    assert.equal(lines.length, 3)
    assert.match(lines[1]!, /大庆锂源储能技术有限公司.*31000/)
  })

  it('公式写错时指出第几列，写对时照办 · a formula', async () => {
    await page.goto(`${list()}?where=${encodeURIComponent('营业收入 >> 3')}`)
    await page.getByText(/第7列/).waitFor()
    await refuseUnsound(page, page.url())
    await page.getByRole('textbox', { name: '公式条件' }).fill('营业收入 > 2000 and 职工总数 < 200')
    await page.getByRole('button', { name: '按公式筛选' }).click()
    await until(['淄博启垚电子科技有限公司'])
  })

  it('分组计数、求和、平均，点一组看里面的行 · groups', async () => {
    await page.goto(`${list()}?by=sector&of=revenue`)
    const row = page.getByRole('row', { name: /新材料/ })
    await row.waitFor()
    assert.match((await row.textContent()) ?? '', /新材料.*240\.00%.*33,600\.00.*16,800\.0000/)
    await refuseUnsound(page, page.url())
    await row.getByRole('link').click()
    await until(['大庆锂源储能技术有限公司', '淄博启垚电子科技有限公司'])
  })

  it('按成立日期逐年看：当年、累计、累计增长；点一年看里面的行 · growth by year', async () => {
    await page.goto(`${list()}?by=founded_on`)
    const rows = page.locator('table tr')
    await rows.nth(5).waitFor()
    const shown = (await rows.allInnerTexts()).map((row) => row.replace(/\s+/g, ' ').trim())
    assert.deepEqual(shown, [
      '成立日期 条数 占比 累计 累计增长',
      '2019 2 40.00% 2 —',
      '2021 1 20.00% 3 +50.00%',
      '2022 1 20.00% 4 +33.33%',
      '未填 1 20.00% — —',
      '合计 5 100% 4',
    ])
    await refuseUnsound(page, page.url())
    await page.getByRole('link', { name: '2019' }).click()
    await until(['淄博华芯半导体有限公司', '淄博启垚电子科技有限公司'])
  })

  it('改一栏要说为什么，历史里看得到谁、何时、改了什么 · an edit and its history', async () => {
    await page.goto(`${list()}?q=qydz`)
    await page.getByRole('link', { name: '淄博启垚电子科技有限公司' }).click()
    await page.getByRole('link', { name: '修改' }).click()
    await page.getByLabel('营业收入').fill('两千')
    await page.getByLabel('职工总数').focus()
    await page.getByText('“营业收入”要填数（单位：万元）').waitFor()
    await refuseUnsound(page, page.url())
    await page.getByLabel('营业收入').fill('2,850.5')
    await page.getByRole('button', { name: '保存修改' }).click()
    await page.getByText('请写明为什么改').waitFor()
    await page.getByLabel('为什么改').fill('企业来函更正')
    await page.getByRole('button', { name: '保存修改' }).click()
    await page.locator('.history-reason', { hasText: '企业来函更正' }).waitFor()
    const [newest] = await page.locator('.history > li').allTextContents()
    assert.match(newest!, /修改演示·统计人员.*企业来函更正营业收入 2,600\.00 万元 → 2,850\.50 万元/)
    await refuseUnsound(page, page.url())
  })

  it('归档要说为什么，不删除，可以恢复 · put away and taken back', async () => {
    await page.getByRole('button', { name: '归档' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('为什么归档').fill('已迁出本区')
    await refuseUnsound(page, page.url())
    await dialog.getByRole('button', { name: '归档这条记录' }).click()
    await page.getByText(/已归档：已迁出本区/).waitFor()
    await page.getByRole('button', { name: '恢复' }).click()
    await dialog.getByLabel('为什么恢复').fill('迁回')
    await dialog.getByRole('button', { name: '恢复这条记录' }).click()
    await page.getByRole('link', { name: '修改' }).waitFor()
    await page.locator('.history-reason', { hasText: '迁回' }).waitFor()
    assert.equal(await page.locator('.history > li').count(), 4)
  })

  it('新登记：名称必填；信用代码校验不过只提醒，照样能存 · a new record', async () => {
    await page.goto(`${list()}/new`)
    await page.getByRole('button', { name: '登记一条' }).click()
    await page.getByText('“企业名称”必填').waitFor()
    await page.getByLabel('企业名称').fill('甲乙新材料有限公司')
    await page.getByLabel('统一社会信用代码').fill('91370303MA3C0L123N')
    await page.getByText(/校验位/).waitFor()
    await refuseUnsound(page, page.url())
    await page.getByRole('button', { name: '登记一条' }).click()
    await page.getByRole('heading', { name: '甲乙新材料有限公司' }).waitFor()
    await page.getByText(/校验位/).waitFor()
  })

  it('没填完就离开：回来接着填，交了就没有了，不要了可以扔掉 · a form left half written', async () => {
    const again = () => page.getByText('继续上次没有填完的')
    await page.goto('/demo/registers/project/new')
    assert.equal(await again().count(), 0, 'nothing was written yet')
    await page.getByLabel('项目名称').fill('城东管网')
    const department = page.getByRole('combobox', { name: '推进部门' })
    await department.fill('科技')
    await page.locator('.reference-found [role=option]', { hasText: '科技' }).first().click()
    await page.getByRole('combobox', { name: '用地' }).fill('城东地块')
    await page.goto('/demo/registers/project')
    await page.goBack()
    await again().waitFor()
    assert.equal(await page.getByLabel('项目名称').inputValue(), '城东管网')
    assert.equal(await department.inputValue(), '科技创新局')
    assert.equal(await page.getByRole('combobox', { name: '用地' }).inputValue(), '城东地块')
    await refuseUnsound(page, page.url())
    const officer = await house.enter('demo-project-officer')
    await officer.goto('/demo/registers/project/new')
    assert.equal(await officer.getByLabel('项目名称').inputValue(), '')
    await page.goto('/demo/registers/department/new')
    await page.getByRole('button', { name: '登记一条' }).waitFor()
    assert.equal(await again().count(), 0, 'of another register')
    await page.goto('/demo/registers/project/new')
    await page.getByRole('button', { name: '不要了，重新填' }).click()
    assert.equal(await page.getByLabel('项目名称').inputValue(), '')
    assert.equal(await department.inputValue(), '')
    await page.getByLabel('项目名称').fill('城东管网改造')
    await page.reload()
    await again().waitFor()
    await page.getByRole('button', { name: '登记一条' }).click()
    await page.getByRole('heading', { name: '城东管网改造' }).waitFor()
    await page.getByRole('link', { name: '修改' }).click()
    await page.getByLabel('总投资', { exact: true }).fill('3.5')
    await page.goBack()
    await page.getByRole('link', { name: '修改' }).click()
    await again().waitFor()
    assert.equal(await page.getByLabel('总投资', { exact: true }).inputValue(), '3.5')
    await page.getByRole('button', { name: '不要了，重新填' }).click()
    await page.goto('/demo/registers/project/new')
    await page.getByRole('button', { name: '登记一条' }).waitFor()
    assert.equal(await again().count(), 0, 'what was sent is not offered again')
  })

  it('引用没有找到：说清哪一栏、写了什么，写的留着；清空才登记 · a reference that finds nothing', async () => {
    await page.goto('/demo/registers/project/new')
    await page.getByLabel('项目名称').fill('城北路改造')
    const parcel = page.getByRole('combobox', { name: '用地' })
    await parcel.fill('城北地块')
    await page.getByLabel('属地').focus()
    await page.getByText('“用地”没有找到“城北地块”，请从列出的选一个，或清空').waitFor()
    await page.getByRole('button', { name: '登记一条' }).click()
    await page.getByText('“用地”没有找到“城北地块”').waitFor()
    assert.equal(await parcel.inputValue(), '城北地块', 'what was typed stays')
    assert.match(page.url(), /\/new$/)
    await refuseUnsound(page, page.url())
    const department = page.getByRole('combobox', { name: '推进部门' })
    await department.fill('没有这个局')
    await page.getByText('没有找到，可以选的有：').waitFor()
    await department.press('Enter')
    assert.equal(await department.inputValue(), '没有这个局', 'Enter takes nothing that nobody chose')
    await page.locator('.reference-found [role=option]').first().click()
    await parcel.fill('')
    await page.getByRole('button', { name: '登记一条' }).click()
    await page.getByRole('heading', { name: '城北路改造' }).waitFor()
  })

  it('选别的部门推进：先说清楚以后由谁办，确认了才登记 · given to another department', async () => {
    const officer = await house.enter('demo-project-officer')
    await officer.goto('/demo/registers/project/new')
    await officer.getByLabel('项目名称').fill('城南管网更新')
    const department = officer.getByRole('combobox', { name: '推进部门' })
    await department.fill('科技')
    await officer.locator('.reference-found [role=option]', { hasText: '科技' }).first().click()
    const other = await department.inputValue()
    await officer.getByRole('button', { name: '登记一条' }).click()
    const dialog = officer.getByRole('dialog')
    await dialog.getByText(`“城南管网更新”将由${other}推进：存下以后您还看得到`).waitFor()
    await refuseUnsound(officer, officer.url())
    await dialog.getByRole('button', { name: '先不办' }).click()
    assert.match(officer.url(), /\/new$/)
    await officer.getByRole('button', { name: '登记一条' }).click()
    await dialog.getByRole('button', { name: '照此存下' }).click()
    await officer.getByRole('heading', { name: '城南管网更新' }).waitFor()
  })

  it('领导只看不改；手机、深色、英文都合规 · other readers', async () => {
    const leader = await house.enter('demo-leader', { width: 390, language: 'en', theme: 'dark' })
    for (const path of ['', '/enterprise', '/project', '/enterprise?by=form']) {
      await leader.goto(`/demo/registers${path}`)
      await leader.locator('tbody tr, .blank-title').first().waitFor()
      await refuseUnsound(leader, leader.url())
    }
    await leader.goto(`${list()}?q=hxbdt`)
    await leader.getByRole('link', { name: '淄博华芯半导体有限公司' }).click()
    await leader.getByRole('heading', { name: 'History' }).waitFor()
    assert.equal(await leader.getByRole('link', { name: 'Edit' }).count(), 0)
    await refuseUnsound(leader, leader.url())
  })
})
