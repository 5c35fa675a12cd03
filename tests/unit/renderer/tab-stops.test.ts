import { expect, test } from 'vitest';
import { type TabStop, widthOfTab } from '../../../renderer/letters/preview/tab-stops.ts';

const stop = (at: number, side: TabStop['side'] = 'left', leading = false): TabStop => ({ at, side, leading });

test('a tab leads to the next stop after it, past those it has reached', () => {
  const stops = [stop(100), stop(200)];
  expect(widthOfTab({ from: 40, following: 50 }, stops, null).width).toBe(60);
  expect(widthOfTab({ from: 99.8, following: 50 }, stops, null).width).toBeCloseTo(100.2);
});

test('what follows a right stop ends at it, what follows a centre stop stands around it', () => {
  expect(widthOfTab({ from: 40, following: 50 }, [stop(200, 'right', true)], null)).toEqual({
    width: 110,
    leading: true,
  });
  expect(widthOfTab({ from: 40, following: 50 }, [stop(200, 'center')], null).width).toBe(135);
  expect(widthOfTab({ from: 190, following: 50 }, [stop(200, 'right')], null).width).toBe(0);
});

test('a hanging indent is a stop; without any a tab goes to the next half inch', () => {
  expect(widthOfTab({ from: 20, following: 50 }, [stop(100)], 32).width).toBe(12);
  expect(widthOfTab({ from: 20, following: 50 }, [], null).width).toBe(16);
  expect(widthOfTab({ from: 36, following: 50 }, [], null).width).toBe(36);
});
