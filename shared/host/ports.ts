// What a host (the wiki page, the extension, a test) provides. Interfaces only: shared/ is handed
// implementations and never reaches for a global.
import type { Result } from '../core/result.ts';

/** A request failed in a way that is expected in ordinary use. */
export type RequestProblem =
  /** The device has no connection, or the host could not be reached. */
  | { readonly kind: 'offline' }
  /** The page was left or the scope stopped. Not an error; show nothing. */
  | { readonly kind: 'aborted' }
  /** The server asks us to wait. */
  | { readonly kind: 'busy'; readonly retryAfterSeconds: number }
  /** The server answered, but not with what was asked for. `code` is the API's error code or the HTTP status. */
  | { readonly kind: 'refused'; readonly code: string };

export interface HttpRequest {
  readonly url: string;
  /** Sent as given; hosts add nothing. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

export interface HttpResponse {
  readonly status: number;
  /** A response header, lower-case name, or null. */
  header(name: string): string | null;
  readonly body: string;
}

/** GET only: nothing that Sidelight reads needs more. */
export interface Http {
  get(request: HttpRequest): Promise<Result<HttpResponse, { kind: 'offline' } | { kind: 'aborted' }>>;
}

/**
 * Small values kept on the device. Reading never fails: where nothing can be stored, `available` is false and
 * what is set lasts until the page closes.
 */
export interface KeyValueStore {
  readonly available: boolean;
  get(key: string): string | null;
  /** False when the value could not be kept (full, blocked). */
  set(key: string, value: string): boolean;
  remove(key: string): void;
}

/** Runs when the page is idle, or after `timeoutMilliseconds` at the latest. */
export type WhenIdle = (work: () => void, timeoutMilliseconds: number) => void;
