import type { AssessmentSentences } from '../../../engines/delivery/problems/assessment-paper.ts'
import type { BulletinSentences } from '../../../engines/delivery/problems/bulletin.ts'

/** The sentences of a 通报; the data fills the places in braces. */
export const bulletinSentences: BulletinSentences = {
  title: {
    zh: '关于{zone}重大项目逾期问题办理情况的通报',
    en: 'Bulletin on overdue problems of major projects in the {zone}',
  },
  addressee: { zh: '各承办部门：', en: 'To the departments in charge:' },
  opening: {
    zh: '截至{day}，全区重大项目在办问题{open}件，其中超期{over}件；超期已达通报标准的{count}件，涉及{departments}个部门。现通报如下。',
    en: 'As of {day}, {open} problems of major projects are open, {over} of them over their limit; {count} have reached the threshold of this bulletin, in {departments} departments.',
  },
  none: {
    zh: '截至{day}，全区重大项目在办问题{open}件，其中超期{over}件，没有达到通报标准的问题。',
    en: 'As of {day}, {open} problems of major projects are open, {over} of them over their limit; none has reached the threshold of this bulletin.',
  },
  department: { zh: '{order}、{department}（{its}件）', en: '{order}. {department} ({its})' },
  problem: {
    zh: '第{serial}号，{project}：{title}。{dispatched}派单，限{limit}个工作日，已超期{over}个工作日{assessed}。',
    en: 'No. {serial}, {project}: {title}. Dispatched on {dispatched} with a limit of {limit} working days; {over} working days over{assessed}.',
  },
  assessed: { zh: '，计入考核', en: ', counted in the assessment' },
  demand: {
    zh: '请以上部门立即办理并书面答复；答复经提出人或督查核验后销号。',
    en: 'The departments named are asked to act at once and to answer in writing; a problem is closed after whoever raised it, or supervision, has verified the answer.',
  },
  basis: { zh: '通报标准按《{rules}》（{source}）执行。', en: 'Threshold by: {rules} ({source}).' },
  demonstration: { zh: '本通报由演示数据生成。', en: 'This bulletin was written from demonstration data.' },
}

/** The sentences of the bulletin of an assessment. */
export const assessmentSentences: AssessmentSentences = {
  title: {
    zh: '关于{zone}{period}重大项目三张清单考核情况的通报',
    en: 'Bulletin on the assessment of the three lists of major projects in the {zone}, {period}',
  },
  addressee: bulletinSentences.addressee,
  opening: {
    zh: '{period}（截至{day}）共有{departments}个部门承办重大项目问题，其中{lost}个部门有扣分。现将考核情况通报如下。',
    en: 'In {period} (as of {day}) {departments} departments had problems of major projects in hand; {lost} of them lost points.',
  },
  department: { zh: '{order}、{department}（{score}分）', en: '{order}. {department} ({score} points)' },
  counts: {
    zh: '承办{taken}件，销号{answered}件，其中按期{inTime}件；在办超期{over}件。满分{full}分，扣{deducted}分，得{score}分。',
    en: '{taken} taken, {answered} closed, {inTime} of them in time; {over} open and over their limit. Of {full} points {deducted} were taken; score {score}.',
  },
  deduction: {
    zh: '{on}，第{serial}号，{project}：{title}。{cause}{reason}，扣{points}分。',
    en: '{on}, No. {serial}, {project}: {title}. {cause}{reason}; {points} points.',
  },
  reason: { zh: '（{reason}）', en: ' ({reason})' },
  basis: { zh: '考核按《{rules}》（{source}）执行。', en: 'Assessed by: {rules} ({source}).' },
  demonstration: bulletinSentences.demonstration,
}
