// Mantine in its plainest form: one ink blue, small corners, no shadows but where something floats.
import { createTheme, type MantineColorsTuple } from '@mantine/core'

const ink: MantineColorsTuple = [
  '#eef3fa',
  '#dbe5f2',
  '#b4c8e3',
  '#8aa9d4',
  '#6890c7',
  '#4f7dbb',
  '#3a6aac',
  '#27548f',
  '#1d4373',
  '#123157',
]

export const theme = createTheme({
  colors: { ink },
  primaryColor: 'ink',
  // White on either has a contrast of more than 4.5.
  primaryShade: { light: 7, dark: 6 },
  defaultRadius: 3,
  fontFamily: 'var(--desk-sans)',
  headings: { fontFamily: 'var(--desk-sans)', fontWeight: '600' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Modal: {
      defaultProps: {
        overlayProps: { backgroundOpacity: 0.4 },
        transitionProps: { duration: 120 },
        shadow: 'md',
        // Mantine's header would be a second banner of the page.
        attributes: { header: { role: 'none' } },
      },
    },
    Menu: { defaultProps: { transitionProps: { duration: 80 } } },
    Popover: { defaultProps: { transitionProps: { duration: 80 } } },
  },
})
