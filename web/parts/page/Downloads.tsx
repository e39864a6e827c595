import { Menu } from '../../app/shell/Menu.tsx'

export type OfferedFile = { readonly text: string; readonly href: string }

/** Offers what a page shows as files of several kinds, under one button among the actions. */
export const Downloads = ({
  button,
  files,
  className = '',
}: {
  button: string
  files: readonly OfferedFile[]
  /** Where it stands in a line of menus; else it looks like any button. */
  className?: string
}) => (
  <Menu button={button} className={className} face={className ? 'menu-button' : 'button'}>
    {(close) =>
      files.map(({ text, href }) => (
        <a key={href} className="menu-item" href={href} download onClick={close}>
          {text}
        </a>
      ))
    }
  </Menu>
)
