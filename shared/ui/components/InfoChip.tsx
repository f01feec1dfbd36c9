// A short standing, in words. Looks like Codex's chip, with the quieter of its borders.
import type { ComponentChildren } from 'preact';

export function InfoChip({ children }: { readonly children: ComponentChildren }) {
  return <span class="chip">{children}</span>;
}
