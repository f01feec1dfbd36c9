// A button that stays pressed. Codex's own styles for it repeat those of its button, so ours add only the
// pressed state.
import type { ComponentChildren } from 'preact';

export interface ToggleButtonProps {
  readonly pressed: boolean;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

export function ToggleButton({ pressed, onClick, children }: ToggleButtonProps) {
  return (
    <button type="button" class="cdx-button" aria-pressed={pressed} onClick={onClick}>
      {children}
    </button>
  );
}
