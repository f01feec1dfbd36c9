// A Codex text input for searching, with its icon and a name that is not shown.
import { cdxIconSearch } from '@wikimedia/codex-icons';
import { Icon } from '../kit.ts';

export interface SearchInputProps {
  readonly label: string;
  readonly value: string;
  /** Called while the person writes. */
  readonly onInput: (words: string) => void;
}

export function SearchInput({ label, value, onInput }: SearchInputProps) {
  return (
    <form role="search" onSubmit={(event) => event.preventDefault()}>
      <div class="cdx-text-input cdx-text-input--has-start-icon">
        <input
          class="cdx-text-input__input"
          type="search"
          aria-label={label}
          placeholder={label}
          autocomplete="off"
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        <Icon icon={cdxIconSearch} class="cdx-text-input__icon-vue cdx-text-input__start-icon" />
      </div>
    </form>
  );
}
