/** The library: the commands as functions, and the values they work on. */
export { type Answer, check, explain, type LookOrder, type RunCommand, runOnce, select } from './commands.ts'
export { type ReasonCode, RunnerError, reasons } from './errors.ts'
export type { Log } from './host/log.ts'
export { type InputName, type Inputs, parseInputs } from './inputs.ts'
export type * from './model.ts'
