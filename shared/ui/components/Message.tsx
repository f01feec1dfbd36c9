// A Codex message: what happened, what was kept, what to do. Announced by the panel's own live region unless it
// is an error.
import { cdxIconAlert, cdxIconError, cdxIconInfoFilled } from '@wikimedia/codex-icons';
import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

const ICONS = { notice: cdxIconInfoFilled, warning: cdxIconAlert, error: cdxIconError };

export interface MessageProps {
  readonly type?: 'notice' | 'warning' | 'error';
  readonly children: ComponentChildren;
}

export function Message({ type = 'notice', children }: MessageProps) {
  return (
    <div class={`cdx-message cdx-message--${type}`} role={type === 'error' ? 'alert' : undefined}>
      <Icon icon={ICONS[type]} class="cdx-message__icon--vue" />
      <div class="cdx-message__content">{children}</div>
    </div>
  );
}
