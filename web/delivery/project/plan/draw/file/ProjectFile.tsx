import { useEffect, useRef } from 'react'
import type { ProjectPage } from '../../../../../../contract/delivery/project.ts'
import { writeMspdi } from '../../../../../../engines/delivery/interchange/mspdi-write.ts'
import { mostCharacters, readProjectFile } from '../../../../../../engines/delivery/interchange/project-file.ts'
import { NetworkError } from '../../../../../../engines/delivery/scheduling/refusal.ts'
import type { Label } from '../../../../../../kernel/label.ts'
import { useSay } from '../../../../../app/language.ts'
import { baselineOf } from '../state/facts.ts'
import type { Drawing } from '../state/use-drawing.ts'
import { words } from '../words.ts'
import { textOfFile } from './file-text.ts'

/** The plan from a file of Microsoft Project, as one change that can be undone; and as such a file. */
export function ProjectFile({
  page,
  drawing,
  first,
  left,
}: {
  page: ProjectPage
  drawing: Drawing
  /** Read in at once. */
  first: File | null
  /** What of the file was not understood, or why it was not read. */
  left: (sentences: readonly Label[]) => void
}) {
  const say = useSay()
  const field = useRef<HTMLInputElement>(null)
  const { settled, sitting, seen } = drawing

  async function take(file: File): Promise<void> {
    left([])
    try {
      if (file.size > mostCharacters * 2) throw new NetworkError([words.tooLarge])
      const text = textOfFile(new Uint8Array(await file.arrayBuffer()))
      const read = readProjectFile(text, sitting.now, seen.happened)
      const source = { zh: `读入“${file.name}”`, en: `read “${file.name}”` }
      if (drawing.run({ kind: 'replace', drawn: read.drawn, source })) left(read.left)
    } catch (error) {
      const sentence = error instanceof NetworkError ? error.sentences[0]! : words.unreadable
      drawing.say({ text: sentence, refused: true })
    }
  }

  const begun = useRef(false)
  useEffect(() => {
    if (!first || begun.current) return
    begun.current = true
    void take(first)
  })

  function give(): void {
    const { text } = writeMspdi(settled, { baseline: baselineOf(page), promised: sitting.now.promised })
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/xml' }))
    link.download = `${page.name}.xml`
    link.click()
    URL.revokeObjectURL(link.href)
  }

  return (
    <>
      <input
        ref={field}
        className="spoken-only"
        type="file"
        accept=".xml,application/xml,text/xml"
        tabIndex={-1}
        aria-label={say(words.upload)}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file) void take(file)
        }}
      />
      <button type="button" className="button small" onClick={() => field.current?.click()}>
        {say(words.upload)}
      </button>
      <button type="button" className="button small" onClick={give}>
        {say(words.download)}
      </button>
    </>
  )
}
