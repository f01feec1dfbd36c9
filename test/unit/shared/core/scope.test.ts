import { describe, expect, test } from 'vitest';
import { createScope } from '../../../../shared/core/scope.ts';

describe('a scope', () => {
  test('undoes everything once, the last first', () => {
    const scope = createScope();
    const undone: string[] = [];
    scope.onStop(() => undone.push('first'));
    scope.onStop(() => undone.push('second'));
    scope.stop();
    scope.stop();
    expect(undone).toEqual(['second', 'first']);
    expect(scope.signal.aborted).toBe(true);
  });

  test('undoes at once what starts after it has stopped', () => {
    const scope = createScope();
    scope.stop();
    let undone = 0;
    scope.onStop(() => (undone += 1));
    expect(undone).toBe(1);
  });

  test('stops its children with it, and a child alone', () => {
    const scope = createScope();
    const [one, other] = [scope.child(), scope.child()];
    one.stop();
    expect([scope.signal.aborted, one.signal.aborted, other.signal.aborted]).toEqual([false, true, false]);
    scope.stop();
    expect(other.signal.aborted).toBe(true);
  });

  test('leaves no listener behind: what listens with its signal hears nothing more', () => {
    const scope = createScope();
    const target = new EventTarget();
    let heard = 0;
    target.addEventListener('tick', () => (heard += 1), { signal: scope.signal });
    target.dispatchEvent(new Event('tick'));
    scope.stop();
    target.dispatchEvent(new Event('tick'));
    expect(heard).toBe(1);
  });
});
