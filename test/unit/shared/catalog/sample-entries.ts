// Entries for tests, right in every respect; a test changes the one thing it is about.

export function aFinding(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: 'a-finding',
    kind: 'finding',
    theme: 'readers',
    claim: { en: 'Readers read.' },
    action: { en: 'Write for them.' },
    evidence: 'survey',
    confidence: 'high',
    status: 'current',
    scope: { wikis: ['enwiki'] },
    source: { title: 'Reading', year: 2020, doi: '10.1000/182', url: 'https://doi.org/10.1000/182' },
    when: { namespace: [0], topic: ['women'] },
    checkedOn: '2026-11-22',
    ...changes,
  };
}

export function aDataset(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: 'a-dataset',
    kind: 'dataset',
    theme: 'data',
    title: { en: 'Data' },
    url: 'https://example.org/data',
    checkedOn: '2026-11-22',
    ...changes,
  };
}

export function aFile(...entries: readonly unknown[]): Record<string, unknown> {
  return { schemaVersion: 1, entries };
}
