/** Trouble that the user can do something about: its message alone is shown, and the command ends with 2. */
export class CommandError extends Error {}
