// The clock as a port, so that what depends on time can be tested without waiting.

export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
}
