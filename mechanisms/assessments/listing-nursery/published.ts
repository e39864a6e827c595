/** An enterprise on its way to a listing, or listed, as a published document names it; the day is not published. */
export type PublishedListing = {
  readonly enterprise: string
  /** Left out where the document does not say how far it is. */
  readonly stage?: string
  readonly document: string
  readonly paragraph: number
}

/** What the reports name, by zone. */
export const publishedListings: Readonly<Record<string, readonly PublishedListing[]>> = {
  zibo: [
    { enterprise: '一诺威', stage: 'listed', document: 'press-conference-2023', paragraph: 4 },
    { enterprise: '亚华电子', stage: 'listed', document: 'press-conference-2023', paragraph: 4 },
    { enterprise: '新恒汇', document: 'review-2024', paragraph: 38 },
    { enterprise: '信通电子', stage: 'passed', document: 'review-2024', paragraph: 38 },
  ],
  qingdao: [{ enterprise: '盘古智能', stage: 'listed', document: 'business-climate-2023', paragraph: 48 }],
}
