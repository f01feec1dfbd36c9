// The gadget with search and settings, loaded once; a load that fails may be tried again.
import { fail, ok, type Result } from '../../shared/core/result.ts';
import type { RequestProblem } from '../../shared/host/ports.ts';
import { loadGadget } from '../host/modules.ts';

export type ViewsGadget = typeof import('../sidelight-views/index.ts');

export async function loadViewsGadget(): Promise<Result<ViewsGadget, RequestProblem>> {
  try {
    return ok((await loadGadget('sidelight-views')) as ViewsGadget);
  } catch {
    // The loader tells no reason; a connection that is gone is by far the commonest.
    return fail({ kind: 'offline' });
  }
}
