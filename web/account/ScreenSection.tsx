import { useSay } from '../app/language.ts'
import { prefer, type Theme, usePreferences } from '../app/preferences.ts'
import { Choices } from '../app/shell/Menu.tsx'
import { words as frame } from '../app/words.ts'
import { RuleSection } from '../parts/page/Section.tsx'
import { words } from './words.ts'

/** Language, light or dark, and the size of the letters. */
export function ScreenSection() {
  const say = useSay()
  const { language, theme, large } = usePreferences()
  const themes: { id: Theme; text: string }[] = [
    { id: 'system', text: say(frame.system) },
    { id: 'light', text: say(frame.light) },
    { id: 'dark', text: say(frame.dark) },
  ]
  return (
    <RuleSection title={say(words.screen)} note={say(words.screenNote)}>
      <div className="screen-choices">
        <Choices
          label={say(frame.language)}
          choices={[
            { id: 'zh', text: '中文', lang: 'zh-CN' },
            { id: 'en', text: 'English', lang: 'en' },
          ]}
          chosen={language}
          choose={(chosen) => prefer({ language: chosen })}
        />
        <Choices
          label={say(frame.appearance)}
          choices={themes}
          chosen={theme}
          choose={(chosen) => prefer({ theme: chosen })}
        />
        <Choices
          label={say(words.letters)}
          choices={[
            { id: 'normal', text: say(words.normal) },
            { id: 'large', text: say(words.large) },
          ]}
          chosen={large ? 'large' : 'normal'}
          choose={(chosen) => prefer({ large: chosen === 'large' })}
        />
      </div>
    </RuleSection>
  )
}
