import { z } from 'zod'
import { listObjections, objectToPoints, shortestExplanation } from '../../../contract/points/certificates.ts'
import { openScoredEnterprise, type ScoredPage } from '../../../contract/points/enterprise.ts'
import { call } from '../../api.ts'
import { useAct } from '../../app/act.ts'
import { useSay } from '../../app/language.ts'
import { useWritten } from '../../app/offline/written.ts'
import { Ask } from '../../parts/form/Ask.tsx'
import { Field } from '../../parts/form/Field.tsx'
import { ReasonField } from '../../parts/form/ReasonField.tsx'
import { WrittenNote } from '../../parts/form/WrittenNote.tsx'
import { groupsOf } from '../enterprise/part-tree.ts'
import { words } from '../enterprise/words.ts'

const objectionWritten = z.object({ part: z.string(), text: z.string() })

/** What an enterprise holds against its points, in its own words. */
export function ObjectionDialog({ page, close }: { page: ScoredPage; close: () => void }) {
  const say = useSay()
  const form = useWritten(`objection.${page.run.id}`, objectionWritten, { part: '', text: '' })
  const { part, text } = form.written
  const { run, busy, refused } = useAct(
    () =>
      call(objectToPoints, {
        params: { run: page.run.id, enterprise: page.subject.id },
        body: { part: part || null, text },
      }),
    {
      touched: [openScoredEnterprise, listObjections],
      done: () => {
        form.forget()
        close()
      },
    },
  )
  return (
    <Ask
      title={say(words.object)}
      act={say(words.objectSend)}
      refused={refused ? say(refused) : null}
      busy={busy}
      ready={text.trim().length >= shortestExplanation}
      onAct={() => run(undefined)}
      close={close}
    >
      <WrittenNote form={form} />
      <Field label={say(words.objectTo)}>
        {(control) => (
          <select {...control} value={part} onChange={(event) => form.write({ part: event.target.value })}>
            <option value="">{say(words.whole)}</option>
            {groupsOf(page.parts).flatMap(({ criteria }) =>
              criteria.map(({ id, label }) => (
                <option key={id} value={id}>
                  {say(label)}
                </option>
              )),
            )}
          </select>
        )}
      </Field>
      <ReasonField
        label={say(words.objectText)}
        reason={text}
        change={(given) => form.write({ text: given })}
        least={shortestExplanation}
        hint={say(words.objectNote)}
      />
    </Ask>
  )
}
