// Our own quiet button. Hidden and loaded only in a skin that has neither page tools nor a dock to put a link in.
import { showIndicator } from '../../shared/ui/indicator.ts';

export interface ButtonGadget {
  readonly showIndicator: typeof showIndicator;
}

export { showIndicator };
