import { expect, test } from 'vitest';
import { ReasonKeeper } from '../../../../renderer/compare/reason-keeper.ts';

interface Sent {
  readonly change: string;
  readonly text: string;
  readonly leaving: boolean;
}

/** A keeper with a clock that is moved on by hand and an other side that can be out of reach. */
function keeperWith(stored: Record<string, string> = {}) {
  const sent: Sent[] = [];
  const failures: unknown[] = [];
  let waiting: (() => void) | null = null;
  const world = { reachable: true };
  const keeper = new ReasonKeeper({
    stored,
    send: async (change, text, leaving) => {
      if (!world.reachable) throw new TypeError('out of reach');
      sent.push({ change, text, leaving });
    },
    onFailure: (thrown) => failures.push(thrown),
    later: (_, then) => {
      waiting = then;
      return () => {
        waiting = null;
      };
    },
  });
  const pause = async () => {
    waiting?.();
    await keeper.flush();
  };
  return { keeper, sent, failures, world, pause, isWaiting: () => waiting !== null };
}

test('a reason is sent once its writer pauses, as it stands then', async () => {
  const { keeper, sent, pause } = keeperWith();
  keeper.write('a', 'ตาม');
  keeper.write('a', 'ตามมติที่ประชุม');
  expect(sent).toEqual([]);
  await pause();
  expect(sent).toEqual([{ change: 'a', text: 'ตามมติที่ประชุม', leaving: false }]);
});

test('reasons of several changes are all sent', async () => {
  const { keeper, sent } = keeperWith();
  keeper.write('a', 'หนึ่ง');
  keeper.write('b', 'สอง');
  await keeper.flush();
  expect(sent.map(({ change, text }) => [change, text])).toEqual([
    ['a', 'หนึ่ง'],
    ['b', 'สอง'],
  ]);
});

test('what could not be sent is said, stays in the window and goes with the next', async () => {
  const { keeper, sent, failures, world } = keeperWith();
  world.reachable = false;
  keeper.write('a', 'เหตุผลแรก');
  await keeper.flush();
  expect(failures).toHaveLength(1);
  expect(keeper.texts()).toEqual({ a: 'เหตุผลแรก' });
  world.reachable = true;
  keeper.write('b', 'เหตุผลถัดมา');
  await keeper.flush();
  expect(sent.map(({ text }) => text)).toEqual(['เหตุผลแรก', 'เหตุผลถัดมา']);
});

test('a window that goes away sends what is left at once', () => {
  const { keeper, sent } = keeperWith();
  keeper.write('a', 'ก่อนปิดหน้าต่าง');
  void keeper.flush(true);
  expect(sent).toEqual([{ change: 'a', text: 'ก่อนปิดหน้าต่าง', leaving: true }]);
});

test('a reason that is as it was kept is not sent, an emptied one is', async () => {
  const { keeper, sent, isWaiting } = keeperWith({ a: 'เดิม' });
  keeper.write('a', 'เดิม');
  expect(isWaiting()).toBe(false);
  keeper.write('a', '');
  await keeper.flush();
  expect(sent).toEqual([{ change: 'a', text: '', leaving: false }]);
});
