// What a command of the command line is.

export interface Command {
  /** One line, lower case, no full stop. */
  readonly summary: string;
  /** What --help prints. */
  readonly usage: string;
  /** Exit code: 0 done, 1 a check failed, 2 wrong use. Prints its own messages. */
  run(args: readonly string[]): Promise<number>;
}
