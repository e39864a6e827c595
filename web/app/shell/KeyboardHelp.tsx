import { useSay } from '../language.ts'
import { words } from '../words.ts'
import { Dialog } from './Dialog.tsx'
import { keys } from './keyboard.ts'

/** The keys of every page. */
export function KeyboardHelp({ close }: { close: () => void }) {
  const say = useSay()
  return (
    <Dialog title={say(words.keyboard)} close={close}>
      <div className="key-list">
        <h2>{say(words.keyboard)}</h2>
        {keys.map(({ key, does }) => (
          <div key={key}>
            <span>{say(does)}</span>
            <kbd>{key}</kbd>
          </div>
        ))}
        <p>
          <button type="button" className="button small" onClick={close}>
            {say(words.close)}
          </button>
        </p>
      </div>
    </Dialog>
  )
}
