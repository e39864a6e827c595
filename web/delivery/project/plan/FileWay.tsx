import { useSay } from '../../../app/language.ts'
import { FileButton } from '../../../parts/form/FileField.tsx'
import { words } from './draw/words.ts'

/** The way to a plan that begins with a file of Microsoft Project. */
export function FileWay({ pick }: { pick: (file: File) => void }) {
  const say = useSay()
  return (
    <div className="plan-file">
      <p>{say(words.fileHow)}</p>
      <FileButton primary text={say(words.chooseProjectFile)} accept=".xml,application/xml,text/xml" pick={pick} />
    </div>
  )
}
