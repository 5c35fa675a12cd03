import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FLUSH_LIMIT, flushBeforeClose } from '../../../electron/desktop/closing.ts';

/** A window as far as closing goes: a close that a listener holds back stays. */
class Window extends EventEmitter {
  closed = 0;
  close() {
    let held = false;
    this.emit('close', {
      preventDefault: () => {
        held = true;
      },
    });
    if (!held) this.closed += 1;
  }
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function arrange(listening = true) {
  const window = new Window();
  const askPage = vi.fn(() => listening);
  const closing = flushBeforeClose(window as unknown as BrowserWindow, askPage);
  return { window, askPage, closing };
}

test('the page is asked once and the window waits until it is ready', () => {
  const { window, askPage, closing } = arrange();
  window.close();
  window.close();
  expect([askPage.mock.calls.length, window.closed]).toEqual([1, 0]);
  closing.readyToClose();
  expect(window.closed).toBe(1);
  closing.readyToClose();
  vi.runAllTimers();
  expect(window.closed).toBe(1);
});

test('a page that does not answer keeps the window for the limit and no longer', () => {
  const { window } = arrange();
  window.close();
  vi.advanceTimersByTime(FLUSH_LIMIT - 1);
  expect(window.closed).toBe(0);
  vi.advanceTimersByTime(1);
  expect(window.closed).toBe(1);
});

test('where no page listens the window closes at once', () => {
  const { window } = arrange(false);
  window.close();
  expect(window.closed).toBe(1);
});

test('a page that says it is ready without being asked closes nothing', () => {
  const { window, closing } = arrange();
  closing.readyToClose();
  expect(window.closed).toBe(0);
});
