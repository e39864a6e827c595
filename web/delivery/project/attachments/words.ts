import type { Label } from '../../../../kernel/label.ts'

/** The words of the photos and papers of a project. */
export const words = {
  title: { zh: '照片与资料', en: 'Photos and papers' },
  note: { zh: '批复、合同、现场照片', en: 'approvals, contracts, pictures of the site' },
  notOpened: { zh: '照片与资料暂时打不开', en: 'Photos and papers do not open at the moment' },
  attach: { zh: '附照片或资料', en: 'Attach a photo or a paper' },
  attachHow: {
    zh: 'PDF、JPEG、PNG，每份不超过 8 MB。附上以后不能改，附错了可以撤回，撤回的仍看得到。',
    en: 'PDF, JPEG or PNG of at most 8 MB. A file is never changed; a wrong one can be withdrawn and stays to be seen.',
  },
  none: { zh: '还没有照片和资料', en: 'No photos and papers yet' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  why: { zh: '为什么撤回', en: 'Why is it withdrawn' },
  whyMissing: { zh: '请写明为什么撤回', en: 'Say why it is withdrawn' },
} as const satisfies Record<string, Label>
