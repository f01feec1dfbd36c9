// A Codex icon as SVG. Icons come as markup; only the path data is taken from it, so that nothing is parsed
// as HTML. Icons that hold other shapes than paths cannot be used.
import type { Icon as CodexIcon } from '@wikimedia/codex-icons';

export interface IconProps {
  readonly icon: CodexIcon;
  readonly class?: string;
}

export function Icon({ icon, class: extra = '' }: IconProps) {
  const flips = typeof icon === 'object' && 'shouldFlip' in icon;
  return (
    <span class={`cdx-icon cdx-icon--medium ${flips ? 'flips ' : ''}${extra}`}>
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        {pathsOf(icon).map((path) => (
          <path key={path} d={path} />
        ))}
      </svg>
    </span>
  );
}

/** Icons that vary by language show their default, those that vary by direction are flipped by the styles. */
function pathsOf(icon: CodexIcon): readonly string[] {
  if (typeof icon === 'object') {
    if ('path' in icon) return [icon.path];
    return pathsOf('ltr' in icon ? icon.ltr : icon.default);
  }
  return icon
    .split(' d="')
    .slice(1)
    .map((rest) => rest.slice(0, rest.indexOf('"')));
}
