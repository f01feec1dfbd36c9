// A Codex toggle switch with its label: a choice that takes effect at once.
export interface ToggleSwitchProps {
  /** Tells the switches of one view apart. */
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function ToggleSwitch({ name, label, description, checked, onChange }: ToggleSwitchProps) {
  const id = `switch-${name}`;
  return (
    <span class="cdx-toggle-switch cdx-toggle-switch--align-switch">
      <input
        id={id}
        class="cdx-toggle-switch__input"
        type="checkbox"
        role="switch"
        checked={checked}
        aria-describedby={description === undefined ? undefined : `${id}-description`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class="cdx-toggle-switch__switch">
        <span class="cdx-toggle-switch__switch__grip" />
      </span>
      <div class="cdx-toggle-switch__label cdx-label">
        <label class="cdx-label__label" for={id}>
          <span class="cdx-label__label__text">{label}</span>
        </label>
        {description !== undefined && (
          <span id={`${id}-description`} class="cdx-label__description">
            {description}
          </span>
        )}
      </div>
    </span>
  );
}
