// `npm start`: builds what changed, then starts the demo newsroom (STANDFIRST_DEMO=0 starts an empty one).
import { runCommand } from './standfirst.mjs'

process.env['STANDFIRST_DEMO'] ??= '1'
await runCommand(['start', ...process.argv.slice(2)])
