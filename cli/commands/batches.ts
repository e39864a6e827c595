import type { BatchPage } from '../../contract/delivery/batches/batch-page.ts'
import { listBatches, openBatch } from '../../contract/delivery/batches/batches.ts'
import type { ReviewPage } from '../../contract/delivery/reviews/review-page.ts'
import { listReviews, openReview } from '../../contract/delivery/reviews/reviews.ts'
import type { Language } from '../../kernel/label.ts'
import { withClient } from '../client.ts'
import { type Command, exitCodes, given, onOption, textOf, zoneOption } from '../command.ts'
import { lampMarks } from '../marks.ts'
import { opensNumbered } from '../numbered.ts'
import { table } from '../table.ts'

const batches: Command = {
  name: 'projects batches',
  label: { zh: '集中开工的批次和现场观摩', en: 'Batches of starts and on-site reviews' },
  options: { ...zoneOption, ...onOption },
  examples: ['jixia projects batches --zone zibo', 'jixia projects batches --json'],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const { language, options } = invocation
      const [zone] = await client.zones(textOf(options, 'zone'))
      const query = given(invocation, 'on')
      const listed = await client.call(listBatches, { query, zone })
      const { reviews } = await client.call(listReviews, { query, zone })
      const rows = listed.batches.map(({ lamp, serial, name, day, account, reason }) => [
        lampMarks[lamp],
        String(serial),
        name,
        day,
        account.investment ?? '—',
        reason[language],
      ])
      const visits = reviews.map(({ serial, title, day, stateLabel, reason }) => [
        String(serial),
        title,
        day,
        stateLabel[language],
        reason[language],
      ])
      invocation.answer({ ...listed, reviews }, [
        listed.rules.label[language],
        ...table(rows),
        ...(visits.length > 0 ? ['', ...table(visits)] : []),
      ])
      return exitCodes.done
    }),
}

const batchLines = (page: BatchPage, language: Language): string[] => [
  `${lampMarks[page.lamp]} ${page.name} ${page.day} ${page.place}`,
  `${page.stateLabel[language]}${{ zh: '：', en: ': ' }[language]}${page.reason[language]}`,
  ...table(
    page.projects.map(({ lamp, project, investment, readiness, outcomeLabel, startedOn }) => [
      lampMarks[lamp],
      project.name,
      investment ?? '—',
      readiness.text[language],
      outcomeLabel[language],
      startedOn ?? '—',
    ]),
  ),
]

const batch = opensNumbered({
  name: 'projects batch',
  label: { zh: '打开一个批次：每个项目的开工条件和开工情况', en: 'Open a batch: readiness and start of each project' },
  examples: ['jixia projects batch 1 --zone zibo'],
  what: { zh: '批次', en: 'batch' },
  listedBy: batches,
  among: async (client, asked) => (await client.call(listBatches, asked)).batches,
  open: (client, id, asked) => client.call(openBatch, { params: { batch: id }, ...asked }),
  lines: batchLines,
})

const reviewLines = (page: ReviewPage, language: Language): string[] => [
  `${page.title} ${page.day} ${page.stateLabel[language]}${{ zh: '：', en: ': ' }[language]}${page.reason[language]}`,
  page.sheet.label[language],
  ...table(
    page.agenda.map(({ number, from, to, project, place, stateLabel }) => [
      String(number),
      `${from}–${to}`,
      project.name,
      place,
      stateLabel[language],
    ]),
  ),
  '',
  ...table(
    page.ranking.map(({ place, score, project, reason }) => [
      place === null ? '—' : String(place),
      score ?? '—',
      project.name,
      reason[language],
    ]),
  ),
]

const review = opensNumbered({
  name: 'projects review',
  label: { zh: '打开一次现场观摩：议程和排名', en: 'Open an on-site review: agenda and ranking' },
  examples: ['jixia projects review 1 --zone zibo'],
  what: { zh: '观摩', en: 'review' },
  listedBy: batches,
  among: async (client, asked) => (await client.call(listReviews, asked)).reviews,
  open: (client, id, asked) => client.call(openReview, { params: { review: id }, ...asked }),
  lines: reviewLines,
})

export const batchCommands: readonly Command[] = [batches, batch, review]
