// Details on demand, by the browser's own element.
import { cdxIconExpand } from '@wikimedia/codex-icons';
import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

export interface DisclosureProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

export function Disclosure({ label, children }: DisclosureProps) {
  return (
    <details class="disclosure">
      <summary>
        {label}
        <Icon icon={cdxIconExpand} size="small" />
      </summary>
      {children}
    </details>
  );
}
