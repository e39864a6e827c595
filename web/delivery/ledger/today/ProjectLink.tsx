export const ProjectLink = ({ href, name }: { href: string; name: string }) => (
  <a className="quiet-link strong" href={href}>
    {name}
  </a>
)
