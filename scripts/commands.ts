// Every command of the command line, loaded only when called.
import type { Command } from './command.ts';

export const commands: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  wiki: () => import('./wiki/command.ts'),
  demo: () => import('./demo/command.ts'),
  catalog: () => import('./catalog/command.ts'),
  deploy: () => import('./deploy/command.ts'),
  locales: () => import('./locales/command.ts'),
  package: () => import('./release/command.ts'),
  screenshots: () => import('./screenshots/command.ts'),
};
