import './Told.css'

/** Something before and after a trial: what it was stands struck through. */
export const Told = ({ name, was, is, moved }: { name: string; was: string; is: string; moved: boolean }) => (
  <span className="tried-one">
    <span className="tried-name">{name}</span>
    {moved && was !== is ? (
      <>
        <s>{was}</s> <b>{is}</b>
      </>
    ) : (
      <b>{is}</b>
    )}
  </span>
)
