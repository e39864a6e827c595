import { useEffect, useRef } from 'react'
import type { ProjectPage } from '../../../../contract/delivery/project.ts'
import { useSay } from '../../../app/language.ts'
import { Lamp } from '../../../parts/reason/Lamp.tsx'
import { Emphasised } from '../../../parts/reason/Sentence.tsx'
import { words } from './words.ts'

/** After it is handed in: how the project stands with it, and the way on. */
export function ReportSent({ page, here }: { page: ProjectPage; here: string }) {
  const say = useSay()
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  return (
    <section className="phone-part report-sent">
      <h2 ref={head} tabIndex={-1}>
        {say(words.sent)}
      </h2>
      <p className="phone-name">{page.name}</p>
      <p>
        <Lamp state={page.lamp} reason={say(page.reason)} /> <Emphasised text={say(page.sentence)} />
      </p>
      <a className="button primary" href={here}>
        {say(words.toProject)}
      </a>
      <a className="button" href={here.replace(/\/[^/]+$/, '')}>
        {say(words.toProjects)}
      </a>
    </section>
  )
}
