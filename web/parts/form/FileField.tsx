import { sizeText } from '../../../kernel/size-text.ts'
import { useSay } from '../../app/language.ts'
import { words } from '../words.ts'
import { type Control, Field } from './Field.tsx'

/** A button that lets a file be chosen; the same file can be chosen again. */
export const FileButton = ({
  text,
  accept,
  pick,
  primary = false,
  control,
}: {
  text: string
  accept: string
  pick: (file: File) => void
  primary?: boolean
  control?: Control
}) => (
  <label className={primary ? 'button primary file-button' : 'button file-button'}>
    {text}
    <input
      {...control}
      type="file"
      accept={accept}
      onChange={(event) => {
        const file = event.target.files?.[0]
        event.target.value = ''
        if (file) pick(file)
      }}
    />
  </label>
)

/** A field that holds a file: its name and size stand beside the button. */
export function FileField({
  label,
  beside,
  hint,
  error,
  accept,
  file,
  change,
}: {
  label: string
  beside?: string | undefined
  hint: string
  error: string | null
  accept: string
  file: File | null
  change: (file: File) => void
}) {
  const say = useSay()
  return (
    <Field label={label} beside={beside} hint={hint} error={error}>
      {(control) => (
        <span className="file-field">
          <FileButton text={say(words.chooseFile)} accept={accept} pick={change} control={control} />
          <span role="status">
            {file ? `${file.name} ${sizeText(file.size, say({ zh: '', en: ' ' }) as '' | ' ')}` : null}
          </span>
        </span>
      )}
    </Field>
  )
}
