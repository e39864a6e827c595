import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type House, refuseTooWide, refuseUnsound, whyNoBrowser } from '../browser.ts'
import { openDemonstrationHouse } from '../demonstration-house.ts'

const sound = (page: Page): Promise<void> => refuseUnsound(page, page.url())

describe('创新积分：起草、试算、发布、计分、公布、试改一个数、证书、核验', { skip: whyNoBrowser }, () => {
  let house: House
  let run = ''
  let certificate = ''
  before(async () => {
    house = await openDemonstrationHouse()
  })
  after(() => house?.close())

  /** Presses a button of the page and confirms the window that it opens. */
  async function ask(page: Page, button: string, fill: (dialog: ReturnType<Page['getByRole']>) => Promise<unknown>) {
    await page.getByRole('button', { name: button, exact: true }).first().click()
    const dialog = page.getByRole('dialog')
    await fill(dialog)
    await dialog.locator('button[type=submit]').click()
  }

  it('统计人员从模板起草；合计不是100就说多了多少；名称写两个字就提示；保存', async () => {
    const page = await house.enter('zibo-statistician')
    await page.goto('/zibo/points/editions')
    await ask(page, '起草一版', (dialog) => dialog.getByLabel('名称').fill('2023年办法'))
    await page.getByRole('heading', { name: '2023年办法' }).waitFor()
    const weight = page.getByRole('textbox', { name: '研发费用金额 初创期' })
    const before = Number(await weight.inputValue())
    await weight.fill(String(before + 2))
    await page.getByText('多2').waitFor()
    await weight.fill(String(before - 2))
    await page.getByText('少2').waitFor()
    await page.getByText('初创期合计98，不是100。可以先存为草案', { exact: false }).waitFor()
    await weight.fill('-5')
    await weight.blur()
    await page.getByText('权重写0到100的数；写的没有采用，仍按原来的算').waitFor()
    assert.equal(await weight.inputValue(), '-5')
    await weight.fill(String(before - 2))
    await page.getByRole('textbox', { name: '营业收入规模 初创期' }).fill('6')
    await page.getByText('少2').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '研发费用金额', exact: true }).click()
    const formula = page.getByRole('textbox', { name: '取值公式' })
    await formula.fill('')
    await formula.pressSequentially('研费')
    await page.getByRole('option', { name: /^研发费用/ }).waitFor()
    await sound(page)
    await formula.press('Enter')
    assert.equal(await formula.inputValue(), '研发费用')
    await page.getByRole('button', { name: '保存草案' }).click()
    await page.getByRole('button', { name: '用它试算' }).waitFor()
  })

  it('用草案试算，看得到进度和结果，企业看不到', async () => {
    const page = await house.enter('zibo-statistician')
    await page.goto('/zibo/points/editions')
    await page.goto((await page.getByRole('link', { name: '2023年办法' }).getAttribute('href'))!)
    await ask(page, '用它试算', (dialog) => dialog.getByLabel('数据年度').waitFor())
    await page.getByRole('heading', { name: /创新积分（试算）/ }).waitFor()
    await page.getByText('分数怎样分布').waitFor()
    await refuseTooWide(page, page.url())
    const enterprise = await house.enter('zibo-enterprise')
    await enterprise.goto('/zibo/points')
    await enterprise.getByText('您的积分还没有公布').waitFor()
  })

  it('领导发布演示版，窗口写明会怎样；没有核定的不能正式发布', async () => {
    const page = await house.enter('zibo-leader')
    await page.goto('/zibo/points/editions')
    await page.goto((await page.getByRole('link', { name: '2023年办法' }).getAttribute('href'))!)
    await ask(page, '发布办法', async (dialog) => {
      await dialog.getByText('发布后这一版不能再改').waitFor()
      assert.equal(await dialog.locator('option[value=official]').isDisabled(), true)
    })
    await page.getByText('演示版，不作公布依据').first().waitFor()
  })

  it('统计人员计分，领导演示公布', async () => {
    const clerk = await house.enter('zibo-statistician')
    await clerk.goto('/zibo/points/runs')
    await ask(clerk, '开始计分', async (dialog) => dialog.getByLabel('用途').selectOption('count'))
    await clerk.getByText('分数怎样分布').waitFor()
    run = new URL(clerk.url()).pathname
    const leader = await house.enter('zibo-leader')
    await leader.goto(run)
    await ask(leader, '公布结果', (dialog) => dialog.getByText('结果不能撤回').waitFor())
    await leader.getByText('演示公布，不作政策依据').waitFor()
    await sound(leader)
    await leader.getByRole('button', { name: '重算核对' }).click()
    await leader
      .getByText(/一致|相同/)
      .first()
      .waitFor()
  })

  it('排名按阶段和名称筛选，打开一家；试改研发费用，分数马上变，什么也不保存', async () => {
    const page = await house.enter('zibo-leader')
    await page.goto(run)
    await page.locator('.long-table a').first().click()
    await page.getByRole('heading', { name: '积分从哪里来' }).waitFor()
    await page.locator('.reason-name button').first().click()
    await page.getByText('依据').first().waitFor()
    await page.getByRole('button', { name: '试算', exact: true }).click()
    const score = page.locator('.tried-one b').first()
    const before = await score.textContent()
    await page.getByRole('slider', { name: '研发费用', exact: true }).press('End')
    await page.locator('.tried-gain').waitFor()
    assert.notEqual(await score.textContent(), before)
    await sound(page)
    await page.getByRole('button', { name: '恢复原数' }).click()
    assert.equal(await score.textContent(), before)
    const spending = page.getByRole('spinbutton', { name: /^研发费用 / })
    await spending.fill('-500')
    await page.getByText('不能小于0，没有采用').waitFor()
    assert.equal(await score.textContent(), before)
    await spending.fill('999999999999')
    await page.getByText('请核对是否多写了位数').waitFor()
  })

  it('企业在手机上看到自己的积分，出具证书；任何人凭核验码看到同样的分', async () => {
    const phone = await house.enter('zibo-enterprise', { width: 390 })
    await phone.goto('/zibo/mine')
    await phone.getByText('我的创新积分').waitFor()
    await phone.locator('.own-points').click()
    await phone.getByRole('heading', { name: '积分从哪里来' }).waitFor()
    await refuseTooWide(phone, phone.url())
    await phone.getByRole('button', { name: '提出异议' }).click()
    await phone.getByLabel('应为多少、依据是什么').fill('研发费用少报了')
    await phone.keyboard.press('Escape')
    await phone.getByRole('button', { name: '提出异议' }).click()
    assert.equal(await phone.getByLabel('应为多少、依据是什么').inputValue(), '研发费用少报了', '收起来的不丢')
    await phone.keyboard.press('Escape')
    await phone.locator('.tabs').getByRole('link', { name: '本企业' }).waitFor()
    const made = phone.waitForResponse((answer) => answer.url().endsWith('/certificates'))
    await phone.getByRole('button', { name: '出具积分证书' }).click()
    certificate = ((await (await made).json()) as { code: string }).code
    const visitor = await house.visitor({ width: 390 })
    await visitor.goto(`/verify/points/${certificate}`)
    await visitor.getByText('证书真实有效').waitFor()
    await visitor.getByText('演示，不作政策依据').first().waitFor()
    await sound(visitor)
    await visitor.goto('/verify/points/0000-0000-0000')
    await visitor.getByText('没有这个核验码').waitFor()
  })
})
