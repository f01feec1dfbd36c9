// A Codex message: what happened, what was kept, what to do. Nothing that the panel meets is an error to the
// person, so there is no type for errors.
import { cdxIconAlert, cdxIconInfoFilled } from '@wikimedia/codex-icons';
import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

const ICONS = { notice: cdxIconInfoFilled, warning: cdxIconAlert };

export interface MessageProps {
  readonly type?: 'notice' | 'warning';
  readonly children: ComponentChildren;
}

export function Message({ type = 'notice', children }: MessageProps) {
  return (
    <div class={`cdx-message cdx-message--${type}`}>
      <Icon icon={ICONS[type]} class="cdx-message__icon--vue" />
      <div class="cdx-message__content">{children}</div>
    </div>
  );
}
