import { type Attachment, openAttachment } from '../../../../contract/delivery/attachments.ts'
import { paperFiles } from '../../../../kernel/paper-file.ts'
import { sizeText } from '../../../../kernel/size-text.ts'
import { addressOf } from '../../../api.ts'
import { useSay } from '../../../app/language.ts'
import { momentText } from '../../../app/moments.ts'
import { punctuation } from '../../../app/punctuation.ts'
import { Name } from '../../../parts/Name.tsx'
import { Lamp } from '../../../parts/reason/Lamp.tsx'
import { ListItem } from '../../../parts/table/ListItem.tsx'
import { Tick } from '../Item.tsx'
import { words } from './words.ts'

/** A file of a project by name, with who attached it when; one that was withdrawn is struck through, with the reason. */
export function AttachmentItem({ file, withdraw }: { file: Attachment; withdraw: () => void }) {
  const say = useSay()
  const { id, name, type, size, by, at, withdrawn, mayWithdraw } = file
  const link = (
    <a href={addressOf(openAttachment.path, { params: { file: id } })} target="_blank" rel="noreferrer">
      <Name text={name} />
    </a>
  )
  const apart = say({ zh: ' ・ ', en: ' · ' })
  return (
    <ListItem
      sign={withdrawn ? <Lamp state="unknown" silent /> : <Tick />}
      first={withdrawn ? <s>{link}</s> : link}
      second={
        withdrawn ? (
          <>
            {say(words.withdrawn)}
            {say(punctuation.colon)}
            <Name text={withdrawn.reason} />
            {apart}
            <Name text={withdrawn.by} />
            {apart}
            {momentText(withdrawn.at)}
          </>
        ) : (
          <>
            {paperFiles[type]} {sizeText(size, ' ')}
            {apart}
            <Name text={by} />
            {apart}
            {momentText(at)}
          </>
        )
      }
      act={
        mayWithdraw ? (
          <button type="button" className="plain-link" aria-label={`${say(words.withdraw)} ${name}`} onClick={withdraw}>
            {say(words.withdraw)}
          </button>
        ) : null
      }
    />
  )
}
