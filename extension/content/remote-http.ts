// The Http port of a content script: the background does the request, because the page's own policy would forbid
// it here (Firefox applies that to content scripts).
import { fail, ok } from '../../shared/core/result.ts';
import type { Http } from '../../shared/host/ports.ts';
import type { BackgroundPort } from './background-port.ts';

export function createRemoteHttp(background: BackgroundPort): Http {
  let tickets = 0;
  return {
    async get({ url, headers, signal }) {
      const isAborted = () => signal.aborted;
      if (isAborted()) return fail({ kind: 'aborted' });
      const ticket = String((tickets += 1));
      const cancel = () => void background.ask({ type: 'cancel', ticket });
      signal.addEventListener('abort', cancel);
      const answer = await background.ask({ type: 'get', ticket, url, headers: { ...headers } });
      signal.removeEventListener('abort', cancel);
      if (isAborted()) return fail({ kind: 'aborted' });
      if (answer === null) return fail({ kind: 'offline' });
      if (!answer.ok) return fail({ kind: answer.problem });
      const { status, headers: received, body } = answer;
      return ok({ status, body, header: (name) => received[name] ?? null });
    },
  };
}
