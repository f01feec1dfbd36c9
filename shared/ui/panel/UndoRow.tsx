// What was just put away, and the way back, where it was.
import { Button, useMessages } from '../kit.ts';

export function UndoRow({ text, onUndo }: { readonly text: string; readonly onUndo: () => void }) {
  const messages = useMessages();
  return (
    <div class="undo">
      <span>{text}</span>
      <Button quiet progressive small onClick={onUndo}>
        {messages.text('sidelight-undo')}
      </Button>
    </div>
  );
}
