// Who I am, at the end of the bar: language, light or dark, sign out.
import { type MantineColorScheme, Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { languages } from '../words/words.ts'
import { useSpoken } from '../words/words-context.tsx'
import { ChevronSign } from './icons.tsx'
import { useSession } from './session.tsx'
import { signOut } from './sign-out.ts'

const schemes: readonly MantineColorScheme[] = ['auto', 'light', 'dark']

export function AccountMenu() {
  const { me } = useSession()
  const { words, language, speak } = useSpoken()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu position="bottom-end" width={220} shadow="sm">
      <Menu.Target>
        <UnstyledButton className="desk-me">
          {me.name}
          <ChevronSign />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{words.app.language}</Menu.Label>
        {languages.map((code) => (
          <Menu.Item key={code} lang={code} aria-current={code === language} onClick={() => void speak(code)}>
            {words.app.languageNames[code]}
          </Menu.Item>
        ))}
        <Menu.Label>{words.app.colours}</Menu.Label>
        {schemes.map((scheme) => (
          <Menu.Item
            key={scheme}
            aria-current={scheme === colorScheme}
            onClick={() => setColorScheme(scheme)}
          >
            {words.app.colourNames[scheme]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => void signOut()}>{words.app.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
