import './MarkedList.css'
import { useParams } from '@tanstack/react-router'
import type { DeliveryMap } from '../../../../contract/delivery/map.ts'
import { useSay } from '../../../app/language.ts'
import { Name } from '../../../parts/Name.tsx'
import { Lamp } from '../../../parts/reason/Lamp.tsx'

/** Projects by name, each with its lamp. */
export function MarkedList({ projects }: { projects: readonly DeliveryMap['unplaced'][number][] }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  return (
    <ul className="marked-list">
      {projects.map(({ id, name, lamp, reason }) => (
        <li key={id}>
          <Lamp state={lamp} reason={say(reason)} />
          <a className="quiet-link" href={`/${zone}/projects/${id}`}>
            <Name text={name} />
          </a>
        </li>
      ))}
    </ul>
  )
}
