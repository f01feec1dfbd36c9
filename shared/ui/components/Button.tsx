// Codex buttons: with text, and quiet ones that show only an icon and say their name.
import type { Icon as CodexIcon } from '@wikimedia/codex-icons';
import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

export interface ButtonProps {
  readonly onClick: () => void;
  readonly children: ComponentChildren;
  readonly quiet?: boolean;
  readonly progressive?: boolean;
  readonly small?: boolean;
  readonly class?: string;
  /** What a screen reader says instead of the text, when the text alone does not tell. */
  readonly label?: string;
}

export function Button({
  onClick,
  children,
  quiet,
  progressive,
  small,
  class: extra = '',
  label,
}: ButtonProps) {
  const classes = [
    'cdx-button',
    quiet && 'cdx-button--weight-quiet',
    progressive && 'cdx-button--action-progressive',
    small && 'cdx-button--size-small',
    extra,
  ];
  return (
    <button type="button" class={classes.filter(Boolean).join(' ')} aria-label={label} onClick={onClick}>
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
