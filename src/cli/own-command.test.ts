import { expect, test } from 'vitest'
import { ownCommand } from './own-command.ts'

test('a command is told as it works where the program lies', () => {
  expect(ownCommand('start', '/home/ada/paper/node_modules/standfirst/dist/cli')).toBe('standfirst start')
  expect(ownCommand('start', '/home/ada/standfirst/dist/cli')).toBe('npm run -s standfirst -- start')
  expect(ownCommand('start', 'C:\\npm\\node_modules\\standfirst\\dist\\cli')).toBe('standfirst start')
})
