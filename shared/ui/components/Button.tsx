// Codex buttons: with text, and quiet ones that show only an icon and say their name.
import type { Icon as CodexIcon } from '@wikimedia/codex-icons';
import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

export interface ButtonProps {
  readonly onClick: () => void;
  readonly children: ComponentChildren;
  readonly quiet?: boolean;
}

export function Button({ onClick, children, quiet }: ButtonProps) {
  return (
    <button
      type="button"
      class={quiet ? 'cdx-button cdx-button--weight-quiet' : 'cdx-button'}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

export interface IconButtonProps {
  readonly icon: CodexIcon;
  readonly label: string;
  readonly onClick: () => void;
}

export function IconButton({ icon, label, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      class="cdx-button cdx-button--weight-quiet cdx-button--icon-only"
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Icon icon={icon} />
    </button>
  );
}
