// How this command is called here: by its name where it is installed, through npm in a checkout, where it is on no PATH.

const isInstalled = (folder: string) => /[\\/]node_modules[\\/]/.test(folder)

/** What a person types to run `standfirst REST`; `folder` is where this program lies. */
export function ownCommand(rest: string, folder: string = import.meta.dirname): string {
  return isInstalled(folder) ? `standfirst ${rest}` : `npm run -s standfirst -- ${rest}`
}
