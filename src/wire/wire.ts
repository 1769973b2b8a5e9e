// The door of the wire room: what other rooms may use of it.
export { type ImportProblem, type ImportReport, reportLine, reportText } from './import.ts'
export { type ImportDeps, type ImportOptions, importInto } from './import-service.ts'
