// A Codex toggle button: pressed or not.
import type { ComponentChildren } from 'preact';

export interface ToggleButtonProps {
  readonly pressed: boolean;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

export function ToggleButton({ pressed, onClick, children }: ToggleButtonProps) {
  const state = pressed ? 'on' : 'off';
  return (
    <button
      type="button"
      class={`cdx-toggle-button cdx-toggle-button--framed cdx-toggle-button--size-small cdx-toggle-button--toggled-${state}`}
      aria-pressed={pressed}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
