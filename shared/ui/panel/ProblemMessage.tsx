// An expected failure in words: what happened, what was kept, what to do. Offline and busy are calm states.
import type { RequestProblem } from '../../host/ports.ts';
import type { Messages } from '../../i18n/messages.ts';
import { Button, Message } from '../kit.ts';

export interface ProblemMessageProps {
  readonly messages: Messages;
  readonly problem: RequestProblem;
  readonly onRetry: () => void;
}

export function ProblemMessage({ messages, problem, onRetry }: ProblemMessageProps) {
  const { kind } = problem;
  return (
    <div class="section">
      <Message type={kind === 'refused' ? 'warning' : 'notice'}>
        {kind === 'refused'
          ? messages.text('sidelight-problem-refused', problem.code)
          : messages.text(`sidelight-problem-${kind === 'busy' ? 'busy' : 'offline'}`)}
      </Message>
      <Button onClick={onRetry}>{messages.text('sidelight-retry')}</Button>
    </div>
  );
}
