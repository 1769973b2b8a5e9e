// The door of the letters room.
export { honeypot, isByProgram, type LetterField, letterFields, letterForm, letterLimits } from './letter.ts'
export { letterEndpoints } from './letter-routes.ts'
export { forgetOldLetters, receiveLetter } from './letter-service.ts'
