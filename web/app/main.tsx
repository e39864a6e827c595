import './look/fonts.css'
import './look/page.css'
import { MutationCache, onlineManager, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App, ConfigProvider, theme } from 'antd'
import english from 'antd/locale/en_US'
import chinese from 'antd/locale/zh_CN'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { CallError } from '../api.ts'
import { nonce, signStyles } from './look/nonce.ts'
import { libraryTheme, variableSheet } from './look/tokens.ts'
import { forgetSeen } from './offline/last-seen.ts'
import { applyPreferences, usePreferences, useReducedMotion, useShade } from './preferences.ts'
import { makeRouter } from './router.tsx'
import { walkLinks } from './shell/navigation.ts'
import { words } from './words.ts'

signStyles()
applyPreferences()
document.title = words.brand[document.documentElement.lang === 'en' ? 'en' : 'zh']

const variables = new CSSStyleSheet()
variables.replaceSync(variableSheet())
document.adoptedStyleSheets.push(variables)

/** A session that ended elsewhere leads to the sign-in page, and from there back to the same page. */
const leaveWhenSignedOut = (error: unknown): void => {
  if (!(error instanceof CallError && error.signedOut) || location.pathname === '/sign-in') return
  forgetSeen()
  const next = `${location.pathname}${location.search}${location.hash}`
  location.assign(`/sign-in?${new URLSearchParams({ next, ended: 'yes' })}`)
}

onlineManager.setOnline(navigator.onLine)

const answers = new QueryClient({
  queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
  mutationCache: new MutationCache({ onError: leaveWhenSignedOut }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) =>
        failures < 1 && !(error instanceof CallError && error.status >= 400 && error.status < 500),
    },
    /** An act without a connection is refused at once, and never done later behind somebody's back. */
    mutations: { networkMode: 'always' },
  },
})
const router = makeRouter(answers)
walkLinks(router)

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}

function Jixia() {
  const { language, large } = usePreferences()
  const shade = useShade()
  const still = useReducedMotion()
  const ours = libraryTheme(shade, large ? 1.125 : 1, still)
  return (
    <ConfigProvider
      csp={{ nonce }}
      locale={language === 'zh' ? chinese : english}
      button={{ autoInsertSpace: false }}
      theme={{ ...ours, algorithm: shade === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm }}
    >
      <App component={false}>
        <QueryClientProvider client={answers}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  )
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Jixia />
  </StrictMode>,
)
