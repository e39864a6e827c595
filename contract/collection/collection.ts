import { z } from 'zod'
import { fillerPosts, moveIds, taskStateIds } from '../../engines/collection/collection.ts'
import type { Post } from '../../kernel/post.ts'
import { dayText } from '../parts/day-text.ts'
import { fileLanguage, label } from '../parts/label.ts'
import { defineRoute } from '../route.ts'
import { answers, roundSummary, taskPage, taskSummary } from './task.ts'

/** Who sees how a collection stands; only the statistician opens and reviews. */
export const collectionReaders: readonly Post[] = ['statistician', 'leader', 'supervisor']
const fillers: readonly Post[] = fillerPosts
const everyone: readonly Post[] = [...new Set([...collectionReaders, ...fillers])]

const seenOn = z.object({
  on: dayText.optional().describe('The day that is looked at: states and days left as they were; today unless given'),
})
export const listRounds = defineRoute({
  id: 'listRounds',
  method: 'GET',
  path: '/api/collection/rounds',
  label: { zh: '填报轮次', en: 'Collection rounds' },
  admits: collectionReaders,
  query: seenOn,
  answer: z.object({
    rounds: z.array(roundSummary),
    overdue: z.array(taskSummary).describe('To be reminded, the longest overdue first; at most 50'),
    overdueCount: z.number(),
  }),
})

export const readRound = defineRoute({
  id: 'readRound',
  method: 'GET',
  path: '/api/collection/rounds/:round',
  label: { zh: '一轮填报', en: 'A round' },
  admits: collectionReaders,
  params: z.object({ round: z.string() }),
  query: seenOn,
  answer: z.object({ round: roundSummary, tasks: z.array(taskSummary) }),
})

export const readReminder = defineRoute({
  id: 'readReminder',
  method: 'GET',
  path: '/api/collection/rounds/:round/reminder',
  label: { zh: '未填报名单', en: 'Who has not answered' },
  admits: collectionReaders,
  params: z.object({ round: z.string() }),
  query: seenOn,
  answer: z.object({
    sentence: label.describe('To be pasted into a chat group'),
    names: z.array(label).describe('Everybody who has not answered'),
  }),
})

export const exportReminder = defineRoute({
  id: 'exportReminder',
  method: 'GET',
  path: '/api/collection/rounds/:round/reminder.xlsx',
  label: { zh: '导出未填报名单', en: 'Export who has not answered' },
  admits: collectionReaders,
  params: z.object({ round: z.string() }),
  query: seenOn.extend({ language: fileLanguage }),
})

export const lockReviewed = defineRoute({
  id: 'lockReviewed',
  method: 'POST',
  path: '/api/collection/rounds/:round/lock',
  label: { zh: '锁定全部已审', en: 'Lock all that is reviewed' },
  admits: ['statistician'],
  params: z.object({ round: z.string() }),
  body: z.object({}),
  answer: z.object({ locked: z.number(), numbers: z.number(), left: z.number() }),
})

export const listTasks = defineRoute({
  id: 'listTasks',
  method: 'GET',
  path: '/api/collection/tasks',
  label: { zh: '我的填报', en: 'My tasks' },
  admits: fillers,
  query: seenOn,
  answer: z.object({ tasks: z.array(taskSummary) }),
})

export const readTask = defineRoute({
  id: 'readTask',
  method: 'GET',
  path: '/api/collection/tasks/:task',
  label: { zh: '一件填报', en: 'A task' },
  admits: everyone,
  params: z.object({ task: z.string() }),
  query: seenOn,
  answer: taskPage,
})

export const saveDraft = defineRoute({
  id: 'saveDraft',
  method: 'PUT',
  path: '/api/collection/tasks/:task/draft',
  label: { zh: '存草稿', en: 'Save the draft' },
  admits: fillers,
  params: z.object({ task: z.string() }),
  body: z.object({ answers, version: z.number() }),
  answer: z.object({ version: z.number() }),
})

export const moveTask = defineRoute({
  id: 'moveTask',
  method: 'POST',
  path: '/api/collection/tasks/:task/moves',
  label: { zh: '办理填报', en: 'Move a task' },
  admits: fillers,
  params: z.object({ task: z.string() }),
  body: z.object({
    move: z.enum(moveIds).exclude(['save']),
    version: z.number().describe('Of the task as it was read; another one is refused'),
    reason: z.string().max(500).optional(),
    answers: answers.optional().describe('What is handed in; the draft unless given'),
  }),
  answer: z.object({ version: z.number(), state: z.enum(taskStateIds) }),
})
