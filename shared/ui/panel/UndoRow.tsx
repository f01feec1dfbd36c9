// What was just put away, and the way back, where it was.
import type { Messages } from '../../i18n/messages.ts';
import { Button } from '../kit.ts';

export interface UndoRowProps {
  readonly messages: Messages;
  readonly text: string;
  readonly onUndo: () => void;
}

export function UndoRow({ messages, text, onUndo }: UndoRowProps) {
  return (
    <div class="undo">
      {text}
      <Button onClick={onUndo}>{messages.text('sidelight-undo')}</Button>
    </div>
  );
}
