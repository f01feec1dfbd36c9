// The page's configuration as it stands now: VisualEditor and previews change it.

export function readConfig(): Readonly<Record<string, unknown>> {
  return mw.config.get();
}
