import './ProjectMap.css'
import { useParams } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import type { PlacedProject, ZoneOutline } from '../../../../contract/delivery/map.ts'
import { type Chart, type Cluster, chartOf, clustersOf, scaleBar } from '../../../../engines/delivery/map/chart.ts'
import type { Place } from '../../../../engines/delivery/map/outline.ts'
import { useSay } from '../../../app/language.ts'
import { useNarrow } from '../../../app/narrow.ts'
import { useWidth } from '../../../parts/chart/width.ts'
import { Lamp } from '../../../parts/reason/Lamp.tsx'
import { type Look, useLook } from './look.ts'
import { MarkedList } from './MarkedList.tsx'
import { useMoves } from './moves.ts'
import { hereAre, several, words } from './words.ts'

/** Pixels: marks that lie closer stand as one; on a phone a thumb has to tell them apart. */
const apart = { wide: 24, narrow: 36 }
const margin = 40
/** Degrees, about ten metres. */
const inseparable = 0.0001

/** The projects as lamps where they lie, in the outline of the zone; it can be looked at closer. */
export function ProjectMap({ placed, outline }: { placed: readonly PlacedProject[]; outline: ZoneOutline | null }) {
  const say = useSay()
  const narrow = useNarrow()
  const frame = useRef<HTMLElement>(null)
  const width = useWidth(frame)
  const height = Math.min(640, Math.round(width * (narrow ? 1.15 : 0.62)))
  const seeing = useLook()
  const { look } = seeing
  useMoves(frame, seeing.move)
  const [named, setNamed] = useState<readonly PlacedProject[]>([])
  const chart = useMemo(() => {
    const places = [...placed.map(({ place }) => place), ...(outline?.rings.flat() ?? [])]
    return chartOf(places, { width, height, margin })
  }, [placed, outline, width, height])
  const at = (place: Place) => seenAt(chart.at(place), look, width, height)
  const clusters = clustersOf(placed, ({ place }) => at(place), narrow ? apart.narrow : apart.wide).filter(
    ({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height,
  )
  const closeTo = ({ marks }: Cluster<PlacedProject>) => {
    const [x, y] = chart.at(marks[0]!.place)
    if (seeing.isClosest || areTogether(marks)) setNamed(marks)
    else seeing.closerTo(x / width, y / height)
  }
  return (
    <figure className="project-map" ref={frame}>
      <div className="map-acts screen-only">
        <button type="button" className="button small" onClick={seeing.closer} disabled={seeing.isClosest}>
          {say(words.closer)}
        </button>
        <button type="button" className="button small" onClick={seeing.farther} disabled={seeing.isWhole}>
          {say(words.farther)}
        </button>
        <button type="button" className="button small" onClick={seeing.whole} disabled={seeing.isWhole}>
          {say(words.whole)}
        </button>
      </div>
      {width > 0 ? (
        <div className={seeing.isWhole ? 'map-frame' : 'map-frame movable'} style={{ height }}>
          <svg width={width} height={height} aria-hidden="true">
            {outline ? <path className="map-outline" d={pathOf(outline, at)} /> : null}
            <ScaleBar chart={chart} closer={look.closer} height={height} />
            <g className="map-north" transform={`translate(${width - 26} 30)`}>
              <path d="M0-16 6 4 0 0-6 4Z" />
              <text y="19">{say(words.north)}</text>
            </g>
          </svg>
          {clusters.map((cluster) => (
            <Mark key={cluster.marks[0]!.id} cluster={cluster} closeTo={() => closeTo(cluster)} />
          ))}
        </div>
      ) : null}
      <figcaption aria-live="polite">
        {named.length > 0 ? (
          <>
            {say(hereAre(named.length))}
            <MarkedList projects={named} />
          </>
        ) : null}
      </figcaption>
    </figure>
  )
}

/** Whether no look, however close, tells the places apart. */
const areTogether = ([first, ...others]: readonly PlacedProject[]): boolean =>
  others.every(({ place }) => place.every((degrees, at) => Math.abs(degrees - first!.place[at]!) < inseparable))

/** A point of the whole drawing, where it is seen. */
const seenAt = (
  [x, y]: readonly [number, number],
  look: Look,
  width: number,
  height: number,
): readonly [number, number] => [
  (x - look.x * width) * look.closer + width / 2,
  (y - look.y * height) * look.closer + height / 2,
]

const pathOf = ({ rings }: ZoneOutline, at: (place: Place) => readonly [number, number]): string =>
  rings
    .map(
      (ring) =>
        `M${ring
          .map((place) =>
            at(place)
              .map((part) => part.toFixed(1))
              .join(' '),
          )
          .join('L')}Z`,
    )
    .join('')

function Mark({ cluster: { x, y, marks }, closeTo }: { cluster: Cluster<PlacedProject>; closeTo: () => void }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const [first] = marks as [PlacedProject]
  const style = { left: x, top: y }
  if (marks.length > 1)
    return (
      <button type="button" className="map-mark many" style={style} onClick={closeTo}>
        <Lamp state={first.lamp} size={10} silent />
        <span aria-hidden="true">{marks.length}</span>
        <span className="spoken-only">{say(several(marks.length))}</span>
        <span className="map-name" aria-hidden="true">
          {say(several(marks.length))}
        </span>
      </button>
    )
  return (
    <a
      className={first.inferred ? 'map-mark inferred' : 'map-mark'}
      style={style}
      href={`/${zone}/projects/${first.id}`}
      draggable={false}
    >
      <Lamp state={first.lamp} reason={say(first.reason)} />
      <span className="map-name">
        {first.name}
        {first.inferred ? say({ zh: `，${words.inferred.zh}`, en: `, ${words.inferred.en}` }) : null}
      </span>
    </a>
  )
}

function ScaleBar({ chart, closer, height }: { chart: Chart; closer: number; height: number }) {
  const say = useSay()
  const { kilometres, length } = scaleBar({ ...chart, kilometres: chart.kilometres / closer }, 120)
  return (
    <g className="map-scale" transform={`translate(14 ${height - 16})`}>
      <path d={`M0-6V0H${length}V-6`} />
      <text x={length + 6}>
        {kilometres >= 1
          ? say({ zh: `${kilometres}公里`, en: `${kilometres} km` })
          : say({ zh: `${kilometres * 1000}米`, en: `${kilometres * 1000} m` })}
      </text>
    </g>
  )
}
