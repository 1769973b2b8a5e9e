// What can honestly be said of a password from here: its length. Common ones are known to the server, which refuses them.
export type PasswordHelp = 'none' | 'short' | 'enough' | 'good'

const shortest = 10
const recommended = 15

export function passwordHelp(password: string): PasswordHelp {
  const length = [...password].length
  if (length === 0) return 'none'
  if (length < shortest) return 'short'
  return length < recommended ? 'enough' : 'good'
}
