import './Drawing.css'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ProjectPage } from '../../../../../contract/delivery/project.ts'
import type { Drawn } from '../../../../../engines/delivery/editing/drawn.ts'
import type { Label } from '../../../../../kernel/label.ts'
import { useLanguage, useSay } from '../../../../app/language.ts'
import { useNarrow } from '../../../../app/narrow.ts'
import { Name } from '../../../../parts/Name.tsx'
import { RuleSection } from '../../../../parts/page/Section.tsx'
import { Lamp } from '../../../../parts/reason/Lamp.tsx'
import { useWindow } from '../../../../parts/table/window.ts'
import { ProjectFile } from './file/ProjectFile.tsx'
import { editsOf } from './grid/row-edits.ts'
import { rowHeight } from './grid/row-height.ts'
import { isOpen, rowsOf, taskName, unfolded } from './grid/rows.ts'
import { StepGrid } from './grid/StepGrid.tsx'
import { KeyLine } from './keys/KeyLine.tsx'
import { focusRow, useCommands } from './keys/use-commands.ts'
import { Notices } from './Notices.tsx'
import { PromiseLine } from './PromiseLine.tsx'
import { StepPanel } from './panel/StepPanel.tsx'
import { SaveDialog } from './SaveDialog.tsx'
import { StepList } from './StepList.tsx'
import { drawnOfDraft, keepDraft, type PlanDraft } from './state/draft.ts'
import { baselineOf, seenOf } from './state/facts.ts'
import { useDrawing } from './state/use-drawing.ts'
import { Toolbar } from './Toolbar.tsx'
import type { Scale } from './timeline/place.ts'
import { Timeline } from './timeline/Timeline.tsx'
import { words } from './words.ts'

/** What is drawn upon: the plan in force or, where there is none, the network of a template. */
export type Ground = { readonly drawn: Drawn; readonly template: string | null }

/** The place where a plan is drawn: rows and bars that can be changed, what comes of it, and one button that records it. */
export function Drawing({
  page,
  ground,
  draft,
  file,
  account,
  here,
  again,
}: {
  page: ProjectPage
  ground: Ground
  /** What was not saved last time. */
  draft: PlanDraft | null
  /** A file that is read in at once. */
  file: File | null
  account: string
  here: string
  /** Begins afresh, without the draft. */
  again: () => void
}) {
  const say = useSay()
  const language = useLanguage()
  const narrow = useNarrow()
  const router = useRouter()
  const seen = useMemo(() => seenOf(page), [page])
  const drawing = useDrawing(draft ? drawnOfDraft(draft) : ground.drawn, ground.drawn, seen)
  const { now, schedule, settled, sitting, chosen, choose, said } = drawing
  const [version, setVersion] = useState(draft?.version ?? page.version)
  const [reason, setReason] = useState(draft?.reason ?? '')
  const [scale, setScale] = useState<Scale>('fit')
  const [saving, setSaving] = useState(false)
  const [kept, setKept] = useState(true)
  const [left, setLeft] = useState<readonly Label[]>([])
  const template = draft ? draft.template : ground.template
  const changed = draft !== null || sitting.done.length > 0
  const saved = useRef(false)
  useEffect(() => {
    if (saved.current) return
    const { network, promised } = sitting.now
    setKept(keepDraft(account, page.id, changed ? { network, promised, template, version, reason } : null))
  }, [sitting.now, changed, template, version, reason, account, page.id])

  const all = rowsOf(now, schedule)
  const [folded, fold] = useState<ReadonlySet<string>>(new Set())
  const rows = unfolded(all, folded)
  const commands = useCommands(drawing, rows, { edition: page.edition + 1, folded, fold })
  const frame = useRef<HTMLDivElement>(null)
  const shown = useWindow(frame, rows.length, rowHeight)
  const begin = useRef(rows.findIndex((one) => isOpen(one)))
  useEffect(() => {
    if (frame.current) frame.current.scrollTop = Math.max(0, begin.current - 1) * rowHeight
  }, [])
  const row = all.find(({ task }) => task.id === chosen)

  function leave(): void {
    commands.setEditing(false)
    if (row) focusRow(row.task.id)
  }

  return (
    <section className="drawing" aria-label={say(words.draw)} onKeyDown={commands.elsewhere}>
      <PromiseLine drawing={drawing} />
      <Notices
        page={page}
        here={here}
        left={left}
        isDraft={draft !== null}
        isKept={kept}
        isChanged={changed}
        isStale={version !== page.version}
        catchUp={() => setVersion(page.version)}
        drop={() => {
          keepDraft(account, page.id, null)
          again()
        }}
      />
      <Toolbar
        drawing={drawing}
        add={commands.add}
        scale={narrow ? null : scale}
        setScale={setScale}
        files={<ProjectFile page={page} drawing={drawing} first={file} left={setLeft} />}
        save={
          <button
            type="button"
            className="button small primary"
            disabled={!changed && page.edition > 0}
            onClick={() => setSaving(true)}
          >
            {say(words.save)}
          </button>
        }
      />
      <p className={said?.refused ? 'draw-said refused' : 'draw-said'} role={said?.refused ? 'alert' : 'status'}>
        {said?.refused ? <Lamp state="red" size={12} silent /> : null} {said ? <Name text={say(said.text)} /> : null}
      </p>
      {narrow ? (
        <StepList rows={rows} drawing={drawing} commands={commands} />
      ) : (
        <>
          <div className="draw-frame" ref={frame}>
            <StepGrid
              rows={rows}
              shown={shown}
              chosen={chosen}
              linking={drawing.linking}
              folded={folded}
              editing={commands.editing}
              promised={now.promised}
              choose={choose}
              fold={commands.turn}
              onKeyDown={commands.pressed}
              edited={(values) => !row || !values || drawing.runAll(editsOf(row, values, settled, language))}
              leave={leave}
            />
            <Timeline
              drawing={drawing}
              frame={frame}
              rows={rows}
              shown={shown}
              scale={scale}
              baseline={baselineOf(page)}
            />
          </div>
          <KeyLine />
          <RuleSection
            title={say(words.chosen)}
            note={row ? <Name text={say(taskName(row.task))} /> : say(words.chooseOne)}
          >
            {row ? <StepPanel key={row.task.id} row={row} rows={all} drawing={drawing} commands={commands} /> : null}
          </RuleSection>
        </>
      )}
      {saving ? (
        <SaveDialog
          page={page}
          drawing={drawing}
          version={version}
          template={template}
          reason={reason}
          setReason={setReason}
          close={() => setSaving(false)}
          saved={() => {
            saved.current = true
            keepDraft(account, page.id, null)
            router.history.push(here)
          }}
        />
      ) : null}
    </section>
  )
}
