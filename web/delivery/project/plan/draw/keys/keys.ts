import type { Label } from '../../../../../../kernel/label.ts'

/** What a key asks for, while a row is chosen. */
export type Command =
  | 'up'
  | 'down'
  | 'first'
  | 'last'
  | 'edit'
  | 'earlier'
  | 'later'
  | 'shorter'
  | 'longer'
  | 'link'
  | 'add'
  | 'remove'
  | 'raise'
  | 'lower'
  | 'indent'
  | 'outdent'
  | 'fold'
  | 'unfold'
  | 'undo'
  | 'redo'
  | 'leave'

/** Each key with its modifiers, as `Ctrl Alt Shift` in this order. */
const commands: Readonly<Record<string, Command>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
  Enter: 'edit',
  F2: 'edit',
  'Alt ArrowLeft': 'earlier',
  'Alt ArrowRight': 'later',
  'Shift ArrowLeft': 'shorter',
  'Shift ArrowRight': 'longer',
  l: 'link',
  Insert: 'add',
  n: 'add',
  Delete: 'remove',
  'Alt ArrowUp': 'raise',
  'Alt ArrowDown': 'lower',
  'Alt Shift ArrowRight': 'indent',
  'Alt Shift ArrowLeft': 'outdent',
  ArrowLeft: 'fold',
  ArrowRight: 'unfold',
  'Ctrl z': 'undo',
  'Ctrl Shift z': 'redo',
  'Ctrl y': 'redo',
  Escape: 'leave',
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** What a pressed key asks for; undefined where it is none of ours. */
export function commandOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): Command | undefined {
  const name = key.length === 1 ? key.toLowerCase() : key
  return commands[
    [ctrlKey || metaKey ? 'Ctrl' : '', altKey ? 'Alt' : '', shiftKey ? 'Shift' : '', name].filter(Boolean).join(' ')
  ]
}

/** The keys in one line, as they are shown. */
export const keyHelp: readonly { readonly keys: string; readonly does: Label }[] = [
  { keys: '↑ ↓', does: { zh: '选行', en: 'choose a row' } },
  { keys: 'Enter', does: { zh: '改这一行', en: 'edit it' } },
  { keys: 'Alt ← →', does: { zh: '移一个工作日', en: 'move by a working day' } },
  { keys: 'Shift ← →', does: { zh: '改工期', en: 'change its length' } },
  { keys: 'L', does: { zh: '连到另一步', en: 'link to another' } },
  { keys: 'N', does: { zh: '添加一步', en: 'add a step' } },
  { keys: 'Delete', does: { zh: '删除', en: 'delete' } },
  { keys: 'Alt ↑ ↓', does: { zh: '上移下移', en: 'move up, down' } },
  { keys: 'Alt Shift ← →', does: { zh: '升级降级', en: 'outdent, indent' } },
  { keys: '← →', does: { zh: '收起展开', en: 'fold, unfold' } },
  { keys: 'Ctrl Z', does: { zh: '撤销', en: 'undo' } },
  { keys: 'Ctrl Shift Z', does: { zh: '重做', en: 'redo' } },
]
