// Details on demand, by the browser's own element.
import { cdxIconExpand } from '@wikimedia/codex-icons';
import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

export interface DisclosureProps {
  readonly label: string;
  readonly onOpen?: () => void;
  readonly children: ComponentChildren;
}

export function Disclosure({ label, onOpen, children }: DisclosureProps) {
  return (
    <details onToggle={onOpen}>
      <summary>
        {label}
        <Icon icon={cdxIconExpand} />
      </summary>
      {children}
    </details>
  );
}
