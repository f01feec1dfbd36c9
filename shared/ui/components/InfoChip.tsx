// A Codex info chip: a short standing, in words. The colour only repeats what the words say.
import type { ComponentChildren } from 'preact';

export interface InfoChipProps {
  readonly type?: 'notice' | 'warning';
  readonly children: ComponentChildren;
}

export function InfoChip({ type = 'notice', children }: InfoChipProps) {
  return (
    <span class={`cdx-info-chip cdx-info-chip--${type}`}>
      <span class="cdx-info-chip__text">{children}</span>
    </span>
  );
}
