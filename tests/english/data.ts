/**
 * What may stay Chinese on an English screen, by the name that it bears on the wire, each with its reason. All of it was
 * written by people or institutions and is quoted as it stands; the words of the platform itself are never among it.
 */
export const mayStayChinese: Readonly<Record<string, string>> = {
  title: 'the name of a record or of a published document',
  documentTitle: 'the name of a published document',
  source: 'the name of a standard',
  issuer: 'the body that published a document',
  text: 'a paragraph of a published document, quoted',
  subject: 'what a published number is about, as the document names it',
  name: 'the name of an enterprise, a project or an account',
  values: 'what people wrote into a record',
  names: 'the names of records that a record points at',
  first: 'rows of a ledger, as people wrote them',
  last: 'rows of a ledger, as people wrote them',
  before: 'what people wrote into a record',
  after: 'what people wrote into a record',
  key: 'the word of a free choice by which a list is grouped',
  person: 'the name of a person',
  by: 'the name of a person',
  what: 'what somebody is to do, as it was agreed',
  complaint: 'what is the matter with a project, in the words of whoever called it in',
  measure: 'what is to be done, as it was prescribed',
  instruction: 'what a department was asked to do, in the words of whoever asked',
  handler: 'the name of a person',
  leader: 'the name of a person',
  presenter: 'the name of a person',
  place: 'where something is held, as the office wrote it',
  who: 'the name of a person or of a body',
  enterpriseName: 'the name of an enterprise',
  investor: 'the name of an investor',
  country: 'where an investor comes from, as it was written',
  countries: 'where investors come from, as it was written',
  contract: 'the name and number of a contract',
  document: 'the paper that shows something, as it was named',
  bank: 'the name of a bank',
  enteredBy: 'the name of a person',
  about: 'the name of an account',
  sector: 'the industry of an enterprise, as the register names it',
  reason: 'why somebody did something, in their words',
  detail: 'what an act was about: names and reasons',
  file: 'the name of an uploaded file',
}

const han = /\p{Script=Han}/u

/**
 * The texts of an answer that are data: under a name that may stay Chinese, plain texts and labels that are alike in
 * both languages. Every other label is words and must speak English.
 */
export function dataIn(answer: unknown, name = '', within = false, found: Set<string> = new Set()): Set<string> {
  const free = within || name in mayStayChinese
  if (typeof answer === 'string') {
    if (free && han.test(answer)) found.add(answer)
  } else if (Array.isArray(answer)) {
    for (const one of answer) dataIn(one, name, free, found)
  } else if (answer !== null && typeof answer === 'object') {
    const { zh, en } = answer as { zh?: unknown; en?: unknown }
    if (typeof zh === 'string' && typeof en === 'string') return zh === en ? dataIn(zh, name, free, found) : found
    for (const [key, value] of Object.entries(answer)) dataIn(value, key, free, found)
  }
  return found
}

/** A text without the data in it: the longest first. */
export function withoutData(text: string, data: Iterable<string>): string {
  const known = [...data].map((one) => one.replace(/\s+/g, ' ').trim()).filter((one) => one !== '')
  return known
    .toSorted((one, other) => other.length - one.length)
    .reduce((left, one) => left.replaceAll(one, ''), text)
    .trim()
}
