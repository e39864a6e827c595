import { useState } from 'react'
import type { ProjectPage } from '../../../contract/delivery/project.ts'
import { useSay } from '../../app/language.ts'
import { PageHeader } from '../../parts/page/Section.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { Emphasised } from '../../parts/reason/Sentence.tsx'
import { ProjectCrumbs } from '../ProjectCrumbs.tsx'
import { DecideDialog } from './acts/DecideDialog.tsx'
import { ExtensionDialog } from './acts/ExtensionDialog.tsx'
import { PromiseDialog } from './acts/PromiseDialog.tsx'
import { ProjectDownloads } from './ProjectDownloads.tsx'
import { words } from './words.ts'

type Opened = 'extension' | 'decision' | 'promise' | null

/** Where the project stands in the ledger, its name, its case, and what this post may do about it. */
export function ProjectHead({
  page,
  zone,
  tryMove,
}: {
  page: ProjectPage
  zone: string
  tryMove: (() => void) | null
}) {
  const say = useSay()
  const [opened, setOpened] = useState<Opened>(null)
  const close = () => setOpened(null)
  const waiting = page.extensions.find(({ decision }) => decision === null)
  const here = `/${zone}/projects`
  const mayPromise = page.may.promise && page.edition > 0 && !page.promised
  const mayDecide = page.may.decide && waiting !== undefined
  return (
    <>
      <PageHeader
        crumbs={
          <ProjectCrumbs
            below={[
              ...(page.level ? [{ text: say(page.level), href: `${here}/all` }] : []),
              ...(page.chain
                ? [{ text: page.chain, href: `${here}/all?chain=${encodeURIComponent(page.chain)}` }]
                : []),
              { text: page.number ?? page.name },
            ]}
          />
        }
        title={page.name}
        aside={page.demonstration ? <Demonstration /> : null}
        lead={
          <span className="project-head-line">
            <Lamp state={page.lamp} reason={say(page.reason)} />
            <Emphasised text={say(page.sentence)} />
          </span>
        }
        rule={false}
        actions={
          <>
            <a className="button" href={`${here}/${page.id}/handbook`}>
              {say(words.handbook)}
            </a>
            {page.may.report && page.tasks.length > 0 ? (
              <a
                className={mayPromise || mayDecide || page.reached ? 'button' : 'button primary'}
                href={`${here}/${page.id}/report`}
              >
                {say(words.fillReport)}
              </a>
            ) : null}
            {page.may.plan ? (
              <a className="button" href={`${here}/${page.id}/plan`}>
                {say(page.edition > 0 ? words.newPlan : words.setPlan)}
              </a>
            ) : null}
            {page.may.plan ? (
              <a className="button" href={`${here}/${page.id}/plan?way=file`}>
                {say(words.readFile)}
              </a>
            ) : null}
            {page.edition > 0 ? <ProjectDownloads page={page} /> : null}
            {tryMove ? (
              <button type="button" className="button" onClick={tryMove}>
                {say(words.tryMove)}
              </button>
            ) : null}
            {mayPromise ? (
              <button type="button" className="button primary" onClick={() => setOpened('promise')}>
                {say(words.promiseDay)}
              </button>
            ) : null}
            {page.may.extend && page.promised && !page.reached && !waiting ? (
              <button type="button" className="button" onClick={() => setOpened('extension')}>
                {say(words.askExtension)}
              </button>
            ) : null}
            {mayDecide ? (
              <button type="button" className="button primary" onClick={() => setOpened('decision')}>
                {say(words.decide)}
              </button>
            ) : null}
          </>
        }
      />
      {opened === 'extension' ? <ExtensionDialog page={page} close={close} /> : null}
      {opened === 'promise' ? <PromiseDialog page={page} close={close} /> : null}
      {opened === 'decision' && waiting ? <DecideDialog page={page} request={waiting} close={close} /> : null}
    </>
  )
}
