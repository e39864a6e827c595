import type { ReadinessRules } from '../../../engines/delivery/batches/readiness.ts'
import type { Day } from '../../../kernel/day.ts'

/**
 * What a project needs before its start is announced, for demonstration: the six ones, a phase in which it prepares its
 * start, every step of its plan that comes before it. The reports speak of the six ones and of preparing starts; no
 * official text of conditions for a batch is known. A zone that has one writes it as an edition of its own.
 */
export const edition2022: ReadinessRules = {
  id: 'batch-starts-2022-demonstration',
  label: {
    zh: '集中开工条件（演示规则，待核）',
    en: 'Conditions of a batch of starts (demonstration, to be verified)',
  },
  firstDay: '2022-01-01' as Day,
  source: {
    id: 'batch-starts-demonstration',
    title: '演示规则，待以本区正式文件核定',
    issuer: '稷下演示',
    day: '2022-01-01' as Day,
  },
  official: false,
  start: 'start',
  // Of the last one the start itself is a step: with every permit in hand a project waits in it.
  preparing: ['signed', 'landed', 'permits', 'started'],
}
