// The questions of `standfirst init`, for what the options did not say and only on a terminal.
import { cancel, isCancel, text } from '@clack/prompts'

type Given = {
  readonly name?: string
  readonly edition: readonly string[]
  readonly email?: string
  readonly admin?: string
}

/** The arguments of the init command; ends the process when the person gives up or there is nobody to ask. */
export async function ask(given: Given) {
  const name = given.name ?? (await question('What is the newsroom called?', 'The Harbour Paper'))
  const listed =
    given.edition.length > 0
      ? given.edition
      : split(await question('Its editions (code=name, separated by commas)?', `en=${name}`))
  const email = given.email ?? (await question("The first admin's e-mail address?", 'you@newsroom.test'))
  const admin = given.admin ?? given.email ?? (await question("The first admin's name?", 'Ada'))
  return { name, editions: listed.map((part) => editionOf(part, name)), admin: { email, name: admin } }
}

function editionOf(part: string, fallback: string) {
  const [code = '', ...name] = part.split('=')
  return { code: code.trim(), name: name.join('=').trim() || fallback }
}

function split(list: string): string[] {
  return list
    .split(/[,،]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

async function question(message: string, placeholder: string): Promise<string> {
  if (!process.stdin.isTTY) {
    process.stderr.write(`${message} Nobody is here to answer: use the options (standfirst init --help).\n`)
    process.exit(2)
  }
  const answer = await text({
    message,
    placeholder,
    validate: (value) => (value?.trim() ? undefined : 'This is needed.'),
  })
  if (isCancel(answer)) {
    cancel('Nothing was changed.')
    process.exit(130)
  }
  return answer.trim()
}
