import { useState } from 'react'
import { openCapitalAccount } from '../../../contract/investment/capital-account.ts'
import type { CommitmentPage } from '../../../contract/investment/commitment-page.ts'
import { listCommitments, openCommitment } from '../../../contract/investment/investment.ts'
import { largestVoucher } from '../../../contract/investment/voucher-files.ts'
import type { Label } from '../../../kernel/label.ts'
import { sizeText } from '../../../kernel/size-text.ts'
import { useAct } from '../../app/act.ts'
import { useSay } from '../../app/language.ts'
import { AskFields } from '../../parts/form/AskFields.tsx'
import type { Typed } from '../../parts/form/asked-fields.ts'
import { FileField } from '../../parts/form/FileField.tsx'
import { Name } from '../../parts/Name.tsx'
import { words as common } from '../../parts/words.ts'
import { words } from '../words.ts'
import { type Asked, actNames, capitalFields, firstOf, takesFile } from './act-fields.ts'
import { sendAct } from './send-act.ts'

const touched = [openCommitment, listCommitments, openCapitalAccount]

const hint: Label = {
  zh: `PDF、JPEG 或 PNG，最大${sizeText(largestVoucher)}`,
  en: `PDF, JPEG or PNG, at most ${sizeText(largestVoucher, ' ')}`,
}
const tooLarge = ({ size }: File): Label => ({
  zh: `这个文件有${sizeText(size)}，最大${sizeText(largestVoucher)}：请缩小再传`,
  en: `The file takes ${sizeText(size, ' ')} of at most ${sizeText(largestVoucher, ' ')}: make it smaller`,
})

/** What is wrong with the file of an act; null where nothing is. */
function faultOf(file: File | null, needed: boolean): Label | null {
  if (file) return file.size > largestVoucher ? tooLarge(file) : null
  return needed ? words.fileMissing : null
}

/** The window of an act on a commitment, on one of its arrivals or on a file; does it, and closes. */
export function ActWindow({ page, asked, close }: { page: CommitmentPage; asked: Asked; close: () => void }) {
  const say = useSay()
  const [file, setFile] = useState<File | null>(null)
  const [checked, setChecked] = useState(false)
  const { run, busy, refused } = useAct((typed: Typed) => sendAct(page, asked, typed, file), { touched, done: close })
  const takes = takesFile[asked.act]
  const fault = faultOf(file, takes === 'needed')
  const act = (typed: Typed) => {
    setChecked(true)
    if (fault === null) run(typed)
  }
  return (
    <AskFields
      title={say(actNames[asked.act])}
      fields={capitalFields[asked.act]}
      first={firstOf(asked, page)}
      choices={{}}
      refused={refused}
      busy={busy}
      act={act}
      close={close}
      below={() =>
        takes ? (
          <FileField
            label={say(words.file)}
            beside={takes === 'optional' ? say(common.optional) : undefined}
            hint={say(hint)}
            error={fault && (checked || file) ? say(fault) : null}
            accept=".pdf,.jpg,.jpeg,.png"
            file={file}
            change={setFile}
          />
        ) : asked.file ? (
          <Name text={asked.file.name} />
        ) : null
      }
    />
  )
}
