import { useState } from 'react'
import { bringOutline, openDeliveryMap } from '../../../../contract/delivery/map.ts'
import { call } from '../../../api.ts'
import { useAct } from '../../../app/act.ts'
import { useSay } from '../../../app/language.ts'
import { Ask } from '../../../parts/form/Ask.tsx'
import { Field } from '../../../parts/form/Field.tsx'
import { FileField } from '../../../parts/form/FileField.tsx'
import { words } from './words.ts'

/** Brings in the outline of the zone, with the source that answers for it. */
export function OutlineDialog({ close }: { close: () => void }) {
  const say = useSay()
  const [file, setFile] = useState<File | null>(null)
  const [source, setSource] = useState('')
  const [checked, setChecked] = useState(false)
  const { run, busy, refused, forget } = useAct(
    async (chosen: File) => call(bringOutline, { body: { geojson: await chosen.text(), source: source.trim() } }),
    { touched: [openDeliveryMap], done: close },
  )
  const act = () => {
    setChecked(true)
    if (file && source.trim()) run(file)
  }
  return (
    <Ask
      title={say(words.bring)}
      act={say(words.bring)}
      refused={refused ? say(refused) : null}
      busy={busy}
      onAct={act}
      close={close}
    >
      <FileField
        label={say(words.file)}
        hint={say(words.fileHint)}
        error={checked && !file ? say(words.noFile) : null}
        accept=".geojson,.json,application/geo+json"
        file={file}
        change={(chosen) => {
          forget()
          setFile(chosen)
        }}
      />
      <Field
        label={say(words.source)}
        hint={say(words.sourceHint)}
        error={checked && !source.trim() ? say(words.noSource) : null}
      >
        {(control) => (
          <input {...control} maxLength={200} value={source} onChange={(event) => setSource(event.target.value)} />
        )}
      </Field>
    </Ask>
  )
}
