import './Reminder.css'
import { useState } from 'react'
import { exportReminder, readReminder } from '../../../contract/collection/collection.ts'
import { addressOf, useAnswer } from '../../api.ts'
import { copyText } from '../../app/copy.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { useDaySeen } from '../../app/shell/day-seen.ts'
import { RuleSection } from '../../parts/page/Section.tsx'
import { words } from '../words.ts'

/** Who has not answered, as a sentence to be copied into a chat group and as a workbook. */
export function Reminder({ round }: { round: string }) {
  const say = useSay()
  const language = useLanguage()
  const seen = useDaySeen()
  const [told, setTold] = useState({ sentence: '', copied: false })
  const { data } = useAnswer(readReminder, { params: { round }, query: seen })
  if (!data || data.names.length === 0) return null
  const sentence = say(data.sentence)
  const copy = async () => setTold({ sentence, copied: await copyText(sentence) })
  const file = addressOf(exportReminder.path, { params: { round }, query: { ...seen, language } })
  return (
    <RuleSection title={say(words.remind)} note={say(words.remindNote)}>
      <div className="reminder">
        <p className="reminder-sentence">{sentence}</p>
        <p className="reminder-acts screen-only">
          <button type="button" className="button" onClick={() => void copy()}>
            {say(words.copySentence)}
          </button>
          <a className="button" href={file} download>
            {say(words.exportList)}
          </a>
          <span role="status" className="draft-note">
            {told.sentence === sentence ? say(told.copied ? words.copied : words.copyByHand) : ''}
          </span>
        </p>
      </div>
    </RuleSection>
  )
}
