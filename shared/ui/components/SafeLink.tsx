// A link out of the panel. Decides that anything but http and https is shown as plain text.
import { cdxIconLinkExternal } from '@wikimedia/codex-icons';
import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import { safeAddress } from './safe-address.ts';

export interface SafeLinkProps {
  readonly href: string | null | undefined;
  readonly children: ComponentChildren;
}

/** Opens in a tab of its own, and shows that: a reader keeps the article, an editor keeps unsaved work. */
export function SafeLink({ href, children }: SafeLinkProps) {
  const address = safeAddress(href);
  if (address === null) return <>{children}</>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
      {children}
      <Icon icon={cdxIconLinkExternal} />
    </a>
  );
}
