// An expected failure in words: what happened, what was kept, what to do. Offline and busy are calm states.
import type { RequestProblem } from '../../host/ports.ts';
import { Button, Message, useMessages } from '../kit.ts';

export interface ProblemMessageProps {
  readonly problem: RequestProblem;
  readonly onRetry: () => void;
}

export function ProblemMessage({ problem, onRetry }: ProblemMessageProps) {
  const messages = useMessages();
  const text =
    problem.kind === 'refused'
      ? messages.text('sidelight-problem-refused', problem.code)
      : messages.text(`sidelight-problem-${problem.kind === 'busy' ? 'busy' : 'offline'}`);
  return (
    <div class="section">
      <Message type={problem.kind === 'refused' ? 'warning' : 'notice'}>
        <p>{text}</p>
      </Message>
      <Button onClick={onRetry}>{messages.text('sidelight-retry')}</Button>
    </div>
  );
}
