import { useCallback } from 'react'
import { reportTenDays } from '../../../../contract/delivery/acts.ts'
import {
  listDelivery,
  openDelivery,
  openProject,
  openReportForm,
  openToday,
} from '../../../../contract/delivery/ledger.ts'
import type { ProjectPage } from '../../../../contract/delivery/project.ts'
import type { Day } from '../../../../kernel/day.ts'
import type { Period } from '../../../../kernel/period.ts'
import { call } from '../../../api.ts'
import { dropPictures } from '../../phone/pictures.ts'
import { type Sending, useSendingOf } from '../../phone/sending.ts'
import { bodyOf, type Draft } from './draft.ts'
import { addPhotos } from './photos/add.ts'

const stale = [openProject, openDelivery, listDelivery, openReportForm, openToday]

/** Sends the report of a project. */
export function useSending(
  project: string,
  draft: Draft | null,
  keep: (draft: Draft) => void,
  drop: () => void,
): Sending<Draft, ProjectPage> {
  const work = useCallback(
    async (given: Draft) => {
      const body = bodyOf(given, await addPhotos(project, given)) as ReturnType<typeof bodyOf> & {
        period: Period
        tasks: { started?: Day; finished?: Day; task: string }[]
      }
      const page = await call(reportTenDays, { params: { project }, body })
      await dropPictures(given.photos.map(({ key }) => key))
      return page
    },
    [project],
  )
  return useSendingOf(work, stale, draft, keep, drop)
}
