// Below a list that is read page by page: the next page, while there is one.
import { Button } from '@mantine/core'
import { useWords } from '../words/words-context.tsx'

type Asked = {
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly fetchNextPage: () => Promise<unknown>
}

export function MoreButton({ asked }: { readonly asked: Asked }) {
  const words = useWords()
  if (!asked.hasNextPage) return null
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      loading={asked.isFetchingNextPage}
      onClick={() => void asked.fetchNextPage()}
    >
      {words.wall.more}
    </Button>
  )
}
