import { useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { ProjectPage } from '../../../../contract/delivery/project.ts'
import type { Network } from '../../../../engines/delivery/scheduling/network.ts'
import { useSay } from '../../../app/language.ts'
import { useSession } from '../../../app/session.ts'
import { Drawing, type Ground } from './draw/Drawing.tsx'
import { readDraft } from './draw/state/draft.ts'
import { planInForce } from './draw/state/facts.ts'
import { words as drawWords } from './draw/words.ts'
import { FileWay } from './FileWay.tsx'
import type { Template } from './lengths.ts'
import { PlanForm } from './PlanForm.tsx'

const ways = { template: drawWords.byTemplate, draw: drawWords.draw, file: drawWords.byFile } as const
type Way = keyof typeof ways

/** The ways to a plan: a template with own lengths, a network that is drawn, a file; a draft is gone on with. */
export function PlanWays({
  page,
  templates,
  here,
}: {
  page: ProjectPage
  templates: readonly Template[]
  here: string
}) {
  const say = useSay()
  const router = useRouter()
  const { data: session } = useSession()
  const account = session?.account ?? ''
  const [draft, setDraft] = useState(() => (account === '' ? null : readDraft(account, page.id)))
  const [round, setRound] = useState(0)
  const { way: asked } = useSearch({ strict: false }) as { way?: string }
  const [way, setWay] = useState<Way>(asked === 'file' ? 'file' : page.edition > 0 || draft ? 'draw' : 'template')
  const [file, setFile] = useState<File | null>(null)
  const [chosen, choose] = useState(page.plan?.template ?? page.usualTemplate)
  const template = templates.find(({ id }) => id === chosen)
  const inForce = planInForce(page)
  const ground: Ground | undefined = inForce
    ? { drawn: inForce, template: null }
    : template && {
        drawn: { network: template.network as Network, promised: template.promised },
        template: template.id,
      }
  return (
    <>
      <fieldset className="choice plan-ways screen-only">
        <legend className="spoken-only">{say(drawWords.ways)}</legend>
        {(Object.keys(ways) as Way[]).map((one) => (
          <button
            key={one}
            type="button"
            className="button small"
            aria-pressed={way === one}
            onClick={() => {
              setDraft(readDraft(account, page.id))
              setFile(null)
              setWay(one)
            }}
          >
            {say(ways[one])}
          </button>
        ))}
      </fieldset>
      {way === 'file' && ground ? (
        <FileWay
          pick={(picked) => {
            setFile(picked)
            setWay('draw')
            router.history.replace(`${here}/plan`)
          }}
        />
      ) : way === 'template' || !ground ? (
        <PlanForm page={page} templates={templates} here={here} chosen={chosen} choose={choose} />
      ) : (
        <Drawing
          key={`${round} ${ground.template}`}
          page={page}
          ground={ground}
          draft={draft}
          file={file}
          account={account}
          here={here}
          again={() => {
            setDraft(null)
            setRound(round + 1)
          }}
        />
      )}
    </>
  )
}
