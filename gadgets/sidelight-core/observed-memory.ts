// The memory of entries, telling when the person hid or restored one.
import type { Memory } from '../../shared/settings/memory.ts';

export function observeMemory(memory: Memory, changed: () => void): Memory {
  return {
    ...memory,
    dismiss(id) {
      memory.dismiss(id);
      changed();
    },
    restore(id) {
      memory.restore(id);
      changed();
    },
  };
}
