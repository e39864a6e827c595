import type { Page } from 'playwright-core'
import { siteReview } from '../mechanisms/delivery/site-review/site-review.ts'

const criteria = siteReview.sheets[0]!.criteria.map(({ label }) => label.zh)

/** Presses a mark for each criterion of the score sheet on a phone, in their order; '' leaves one as it is. */
export async function giveMarks(page: Page, marks: readonly string[]): Promise<void> {
  for (const [at, criterion] of criteria.entries()) {
    if (!marks[at]) continue
    await page
      .getByRole('group', { name: criterion })
      .getByRole('button', { name: new RegExp(`^${marks[at]}\\s?\\d$`) })
      .click()
  }
}
