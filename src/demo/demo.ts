// The door of the demo room: fills an empty newsroom with the invented newspaper of Maravel, and gives its token and logins.
export { demoAccounts } from './accounts.ts'
export { demoToken, seedDemo } from './seed.ts'
