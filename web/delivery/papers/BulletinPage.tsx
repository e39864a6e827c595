import './papers.css'
import { useParams, useSearch } from '@tanstack/react-router'
import { exportBulletin, openBulletin } from '../../../contract/delivery/problems/problems.ts'
import { dayLabel } from '../../../kernel/day.ts'
import { addressOf, useAnswer } from '../../api.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { useTellDay } from '../../app/shell/day-of-page.ts'
import { useDaySeen } from '../../app/shell/day-seen.ts'
import { Failure, Loading } from '../../parts/page/BlankState.tsx'
import { PageHeader } from '../../parts/page/Section.tsx'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { DeliveryLinks } from '../DeliveryLinks.tsx'
import { words } from '../problems/words.ts'
import { LeftOut } from './LeftOut.tsx'
import { PaperText } from './PaperText.tsx'
import { words as paperWords } from './words.ts'

/** The bulletin of a day as it is written from the data, ready to be downloaded as an official document. */
export function BulletinPage() {
  const say = useSay()
  const language = useLanguage()
  const { zone = '' } = useParams({ strict: false })
  const { madeUp } = useSearch({ strict: false }) as { madeUp?: 'yes' }
  const query = { ...useDaySeen(), ...(madeUp === 'yes' && { madeUp }) }
  const { data, error, refetch } = useAnswer(openBulletin, { query })
  useTellDay(data?.asOf)
  if (error) return <Failure title={say(words.notOpened)} error={error} again={refetch} page />
  if (!data) return <Loading title={say(words.bulletin)} />
  const file = (format: 'docx' | 'json') => addressOf(exportBulletin.path, { query: { ...query, format, language } })
  return (
    <>
      <PageHeader
        crumbs={<DeliveryLinks />}
        title={say(words.bulletin)}
        aside={data.demonstration ? <Demonstration /> : null}
        lead={say({
          zh: `${dayLabel(data.asOf).zh}：列入${data.serials.length}件。`,
          en: `${dayLabel(data.asOf).en}: ${data.serials.length} named.`,
        })}
        actions={
          <>
            <a className="button" href={`/${zone}/projects/papers`}>
              {say(paperWords.issued)}
            </a>
            <a className="button" href={file('json')} download>
              {say(words.downloadData)}
            </a>
            <a className="button primary" href={file('docx')} download>
              {say(words.download)}
            </a>
          </>
        }
      />
      <LeftOut of={data} />
      <PaperText text={data} day={data.asOf} />
    </>
  )
}
