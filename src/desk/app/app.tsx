// The app put together: direction, theme, words, queries, session, router.
import { DirectionProvider, localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { directionOf, type Language, type Words } from '../words/words.ts'
import { WordsProvider } from '../words/words-context.tsx'
import { ApiError } from './api.ts'
import { pageNonce } from './nonce.ts'
import { deskRouter } from './router.tsx'
import { theme } from './theme.ts'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // A refusal stays one; only a server that did not answer is asked again.
      retry: (count, error) =>
        count < 2 && (!(error instanceof ApiError) || error.status === 0 || error.status >= 500),
    },
  },
})

const schemes = localStorageColorSchemeManager({ key: 'standfirst-desk-colours' })

type Props = { readonly words: Words; readonly language: Language }

export function App({ words, language }: Props) {
  return (
    <DirectionProvider initialDirection={directionOf(language)} detectDirection={false}>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        colorSchemeManager={schemes}
        getStyleNonce={pageNonce}
      >
        <WordsProvider words={words} language={language}>
          <QueryClientProvider client={queries}>
            <Notifications position="bottom-right" limit={3} />
            <RouterProvider router={deskRouter} />
          </QueryClientProvider>
        </WordsProvider>
      </MantineProvider>
    </DirectionProvider>
  )
}
