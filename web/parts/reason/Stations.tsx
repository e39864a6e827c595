import './Stations.css'

/** One station of a walk back: its name, what it is in a few words, and what stands there. */
export type Station = {
  readonly id: string
  readonly name: string
  readonly aside: React.ReactNode
  readonly content: React.ReactNode
}

/** Numbered stations on one line, from what was published back to who entered it and when. */
export function Stations({ stations }: { stations: readonly Station[] }) {
  return (
    <ol className="stations">
      {stations.map((station, place) => (
        <li key={station.id} className="station" id={`station-${station.id}`}>
          <span className="station-number" aria-hidden="true">
            {place + 1}
          </span>
          <div className="station-name">
            <h3>{station.name}</h3>
            <p>{station.aside}</p>
          </div>
          <div className="station-content">{station.content}</div>
        </li>
      ))}
    </ol>
  )
}
