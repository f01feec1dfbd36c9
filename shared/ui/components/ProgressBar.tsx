// A thin Codex progress bar: how far, or only that something is under way.

export interface ProgressBarProps {
  readonly label: string;
  /** 0 to 1; null when nobody knows. */
  readonly fraction: number | null;
}

export function ProgressBar({ label, fraction }: ProgressBarProps) {
  const percent = fraction === null ? undefined : Math.round(fraction * 100);
  return (
    <div
      class="cdx-progress-bar cdx-progress-bar--inline"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <div
        class={`cdx-progress-bar__bar${percent === undefined ? '' : ' cdx-progress-bar__bar--determinate'}`}
        style={percent === undefined ? undefined : `--cdx-progress-value:${percent}`}
      />
    </div>
  );
}
