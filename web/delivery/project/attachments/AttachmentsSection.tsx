import './AttachmentsSection.css'
import { useState } from 'react'
import {
  type Attachment,
  attachFile,
  largestAttachment,
  listAttachments,
  openAttachment,
} from '../../../../contract/delivery/attachments.ts'
import type { ProjectPage } from '../../../../contract/delivery/project.ts'
import { withoutHidden } from '../../../../kernel/hidden-sign.ts'
import { sizeText } from '../../../../kernel/size-text.ts'
import { addressOf, call, useAnswer } from '../../../api.ts'
import { useAct } from '../../../app/act.ts'
import { inBase64 } from '../../../app/in-base64.ts'
import { useSay } from '../../../app/language.ts'
import { FileButton } from '../../../parts/form/FileField.tsx'
import { Refused } from '../../../parts/form/Refused.tsx'
import { Failure, Loading } from '../../../parts/page/BlankState.tsx'
import { RuleSection } from '../../../parts/page/Section.tsx'
import { Nothing } from '../../../parts/table/ListItem.tsx'
import { AttachmentItem } from './AttachmentItem.tsx'
import { ReportedPhotos, withPhotos } from './ReportedPhotos.tsx'
import { WithdrawDialog } from './WithdrawDialog.tsx'
import { words } from './words.ts'

const isPicture = ({ type, withdrawn }: Attachment): boolean => type !== 'pdf' && withdrawn === null

/** The photos and papers that stand with a project: pictures small, papers by name; each opens in full. */
export function AttachmentsSection({ project, reports }: { project: string; reports: ProjectPage['reports'] }) {
  const say = useSay()
  const { data, error, refetch } = useAnswer(listAttachments, { params: { project } })
  const [asked, ask] = useState<Attachment | null>(null)
  const [tooLarge, setTooLarge] = useState<File | null>(null)
  const { run, busy, refused } = useAct(
    async (file: File) =>
      call(attachFile, {
        params: { project },
        body: { name: withoutHidden(file.name) || file.type, content: await inBase64(file) },
      }),
    { touched: [listAttachments] },
  )
  if (error) return <Failure title={say(words.notOpened)} error={error} again={refetch} />
  if (!data) return <Loading />
  const { files, mayAttach } = data
  const photographed = withPhotos(reports)
  const take = (file: File): void => {
    const fits = file.size <= largestAttachment
    setTooLarge(fits ? null : file)
    if (fits) run(file)
  }
  return (
    <RuleSection title={say(words.title)} note={say(words.note)}>
      {files.length + photographed.length === 0 ? <Nothing>{say(words.none)}</Nothing> : null}
      <div className="attached-pictures">
        {files.filter(isPicture).map(({ id, name }) => {
          const address = addressOf(openAttachment.path, { params: { file: id } })
          return (
            <a key={id} href={address} target="_blank" rel="noreferrer" title={name}>
              <img src={address} alt={name} loading="lazy" />
            </a>
          )
        })}
      </div>
      <ul>
        {files.map((file) => (
          <AttachmentItem key={file.id} file={file} withdraw={() => ask(file)} />
        ))}
      </ul>
      <ReportedPhotos reports={photographed} />
      {mayAttach ? (
        <div className="attach-form screen-only" aria-busy={busy}>
          <FileButton text={say(words.attach)} accept=".pdf,.jpg,.jpeg,.png" pick={take} />
          <p>{say(words.attachHow)}</p>
          {tooLarge ? (
            <Refused>
              {say({
                zh: `“${tooLarge.name}”有${sizeText(tooLarge.size)}，最大${sizeText(largestAttachment)}：请缩小再附`,
                en: `“${tooLarge.name}” takes ${sizeText(tooLarge.size, ' ')} of at most ${sizeText(largestAttachment, ' ')}: make it smaller`,
              })}
            </Refused>
          ) : refused ? (
            <Refused>{say(refused)}</Refused>
          ) : null}
        </div>
      ) : null}
      {asked ? <WithdrawDialog file={asked} close={() => ask(null)} /> : null}
    </RuleSection>
  )
}
