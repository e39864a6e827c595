import type { RecordedEvent } from '../../../contract/parts/recorded.ts'
import { consultationLifecycle } from '../../../engines/delivery/clinic/acts.ts'
import type { ConsultationEvent } from '../../../engines/delivery/clinic/history.ts'
import { type ClinicRules, grades } from '../../../engines/delivery/clinic/triage.ts'
import { asWritten, type Label } from '../../../kernel/label.ts'
import { timelineOf } from '../recorded/timeline.ts'
import type { ClinicDesk, SeenConsultation } from './desk.ts'

/** What a cause is called. */
export const causeLabel = ({ causes }: ClinicRules, id: string): Label =>
  causes.find((cause) => cause.id === id)?.label ?? asWritten(id)

/** What happened in a consultation, the latest first. */
export const consultationTimeline = (
  desk: ClinicDesk,
  { standing: { events, rules } }: SeenConsultation,
): RecordedEvent[] => timelineOf(consultationLifecycle, events, (event) => textOf(desk, rules, event))

function textOf({ departmentLabel }: ClinicDesk, rules: ClinicRules, event: ConsultationEvent): Label {
  switch (event.kind) {
    case 'called': {
      const { zh, en } = grades[event.grade]
      return { zh: `${zh}：${event.complaint}`, en: `${en}: ${event.complaint}` }
    }
    case 'asked': {
      const { zh, en } = departmentLabel(event.department)
      return { zh: `${zh}，限${event.workdays}个工作日`, en: `${en}, ${event.workdays} working days` }
    }
    case 'opined':
    case 'diagnosed': {
      const { zh, en } = causeLabel(rules, event.cause)
      return { zh: `${zh}：${event.text}`, en: `${en}: ${event.text}` }
    }
    case 'prescribed': {
      const { zh, en } = departmentLabel(event.department)
      const { due, measure, followUp } = event
      return {
        zh: `${zh} ${due} 前${measure}；${followUp} 复诊`,
        en: `${en}, by ${due}: ${measure}; follow-up on ${followUp}`,
      }
    }
    case 'continued':
      return { zh: `${event.text}；${event.followUp} 再复诊`, en: `${event.text}; next follow-up on ${event.followUp}` }
    case 'withdrawn':
      return asWritten(event.reason)
    default:
      return asWritten(event.text)
  }
}
