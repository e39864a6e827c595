import type { Label } from '../../../kernel/label.ts'

export const words = {
  issued: { zh: '印发的通报', en: 'Papers issued' },
  none: { zh: '还没有印发过通报', en: 'Nothing has been issued yet' },
  noneNote: {
    zh: '逾期问题通报和考核通报由数据写成，印发时编号，印发后一字不改',
    en: 'Bulletins are written from the data, get their number when they are issued, and never change',
  },
  basis: {
    zh: '文号按年从1连编，不跳号；印发的文件原样存着，演示数据的另编',
    en: 'Numbers run from 1 each year without a gap; what was issued is kept as it was, and demonstration is numbered apart',
  },
  number: { zh: '文号', en: 'Number' },
  title: { zh: '标题', en: 'Title' },
  kind: { zh: '种类', en: 'Kind' },
  issuedOn: { zh: '印发日', en: 'Issued on' },
  person: { zh: '印发人', en: 'Issued by' },
  draftBulletin: { zh: '拟逾期问题通报', en: 'Draft a bulletin' },
  draftAssessment: { zh: '拟考核通报', en: 'Draft an assessment' },
  issue: { zh: '印发', en: 'Issue' },
  issueNote: {
    zh: '印发后编号不能收回，文字不能改；要更正，另发一份。',
    en: 'The number cannot be taken back and the words cannot change; a correction is a further paper.',
  },
  earlierText: { zh: '印发时', en: 'As issued' },
  laterText: { zh: '按数据', en: 'By the data' },
  notSaid: { zh: '没有写', en: 'Not said' },
  same: { zh: '一字不差', en: 'The same, word for word' },
  intact: { zh: '存件没有改动，与内容指纹相符', en: 'What is kept is unchanged: it fits its fingerprint' },
  broken: { zh: '存件与内容指纹不符，已被改动', en: 'What is kept was changed: it does not fit its fingerprint' },
  proof: { zh: '存证', en: 'Proof' },
  textHash: { zh: '文字的内容指纹', en: 'Fingerprint of the text' },
  fileHash: { zh: '公文的内容指纹', en: 'Fingerprint of the document' },
  fingerprint: {
    zh: '内容指纹由全文算出（SHA-256），改动一个字就对不上。',
    en: 'A fingerprint is computed from the whole content (SHA-256): with one letter changed it no longer fits.',
  },
  sameDay: { zh: '按当天的数据重写', en: 'Written again for its own day' },
  notOpened: { zh: '通报没有打开', en: 'The paper could not be opened' },
} as const satisfies Record<string, Label>
