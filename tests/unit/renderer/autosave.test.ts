import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeBetween, type DraftChange } from '../../../renderer/plan/draft-change.ts';
import { Autosave, RETRY_AFTER, SAVE_AFTER, type Stored } from '../../../renderer/saving/autosave.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Plan } from '../../../shared/plan/model.ts';
import { richPlanArbitrary } from '../../support/rich-plans.ts';
import { planOfLevels } from '../../support/small-outline.ts';

const TIME = '2026-11-21T03:24:00.000Z';

/** A library of one draft, a clock that goes when told, and a window whose plan is `plan`. */
function newDesk() {
  let stored: Stored<Plan> = { value: planOfLevels([1, 2]), revision: 1, savedAt: TIME };
  let now = 0;
  let timers: { at: number; then: () => void }[] = [];
  const desk = {
    plan: stored.value,
    sent: [] as DraftChange[],
    /** What the next sends meet: an error before the library (`lost`), after it (`unheard`), or a wait. */
    trouble: [] as ('lost' | 'unheard')[],
    hold: null as Promise<void> | null,
    stored: () => stored,
    changeElsewhere: (plan: Plan) => {
      stored = { value: plan, revision: stored.revision + 1, savedAt: TIME };
    },
    type: (text: string) => {
      const [first, second] = desk.plan.sections;
      desk.plan = { ...desk.plan, sections: [first!, { ...second!, title: [{ type: 'text', text }] }] };
      autosave.changed();
    },
    pass: async (milliseconds: number) => {
      now += milliseconds;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { then } of due) then();
      for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    },
  };
  const autosave = new Autosave({
    stored,
    current: () => desk.plan,
    changeBetween,
    send: async (change, base) => {
      const trouble = desk.trouble.shift();
      if (trouble === 'lost') throw new TypeError('Failed to fetch');
      await desk.hold;
      if (base !== stored.revision) throw new AppError('DRAFT_CONFLICT');
      desk.sent.push(change);
      const changed = new Map(change.sections.map((section) => [section.id, section]));
      const sections = stored.value.sections.map((section) => changed.get(section.id) ?? section);
      stored = { value: { ...stored.value, sections }, revision: base + 1, savedAt: TIME };
      if (trouble === 'unheard') throw new TypeError('Failed to fetch');
      return stored;
    },
    arrivesAlone: ({ sections }) => JSON.stringify(sections).length < 1000,
    reopen: async () => stored,
    later: (milliseconds, then) => {
      const timer = { at: now + milliseconds, then };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
  });
  return { desk, autosave, title: () => stored.value.sections[1]!.title };
}

const words = (text: string) => [{ type: 'text', text }];

describe('autosave', () => {
  test('a change is saved a moment after it was made, only the section that changed', async () => {
    const { desk, autosave, title } = newDesk();
    desk.type('ก');
    expect(autosave.state().kind).toBe('waiting');
    await desk.pass(SAVE_AFTER);
    expect(title()).toEqual(words('ก'));
    expect(desk.sent[0]).toEqual({ sections: [expect.objectContaining({ id: 'b' })] });
    expect(autosave.state()).toEqual({ kind: 'saved', at: TIME });
  });

  test('typing on without a pause does not put the save off', async () => {
    const { desk, title } = newDesk();
    desk.type('ก');
    await desk.pass(SAVE_AFTER / 2);
    desk.type('กข');
    await desk.pass(SAVE_AFTER / 2);
    expect(title()).toEqual(words('กข'));
  });

  test('what is typed while a save runs is saved after it, one save at a time', async () => {
    const { desk, autosave, title } = newDesk();
    let arrive = () => {};
    desk.hold = new Promise((resolve) => {
      arrive = resolve;
    });
    desk.type('ก');
    await desk.pass(SAVE_AFTER);
    expect(autosave.state().kind).toBe('saving');
    desk.type('กข');
    await desk.pass(SAVE_AFTER);
    expect(desk.sent).toEqual([]);
    desk.hold = null;
    arrive();
    await desk.pass(0);
    await desk.pass(SAVE_AFTER);
    expect(title()).toEqual(words('กข'));
    expect(desk.sent.length).toBe(2);
  });

  test('a failed save is tried again, later each time, and the state says so', async () => {
    const { desk, autosave, title } = newDesk();
    desk.trouble.push('lost', 'lost');
    desk.type('ก');
    await desk.pass(SAVE_AFTER);
    expect(autosave.state()).toMatchObject({ kind: 'failed', retryIn: RETRY_AFTER[0] });
    expect(autosave.unsaved).toBe(true);
    await desk.pass(RETRY_AFTER[0]!);
    expect(autosave.state()).toMatchObject({ kind: 'failed', retryIn: RETRY_AFTER[1] });
    await desk.pass(RETRY_AFTER[1]!);
    expect(autosave.state().kind).toBe('saved');
    expect(title()).toEqual(words('ก'));
  });

  test('a save whose answer was lost is not taken for a conflict', async () => {
    const { desk, autosave } = newDesk();
    desk.trouble.push('unheard');
    desk.type('ก');
    await desk.pass(SAVE_AFTER);
    await desk.pass(RETRY_AFTER[0]!);
    expect(autosave.state().kind).toBe('saved');
    desk.type('กข');
    await desk.pass(SAVE_AFTER);
    expect(autosave.state().kind).toBe('saved');
  });

  test('a draft changed elsewhere stops saving until a person chose, and loses nothing', async () => {
    const { desk, autosave, title } = newDesk();
    desk.changeElsewhere(planOfLevels([1, 2]));
    desk.type('ของเรา');
    await desk.pass(SAVE_AFTER);
    expect(autosave.state().kind).toBe('conflict');
    await expect(autosave.flush()).rejects.toMatchObject({ code: 'DRAFT_CONFLICT' });
    expect(title()).toEqual(words('b'));
    autosave.rebase(desk.stored());
    expect(autosave.state().kind).toBe('saved');
  });

  test('flush resolves when everything is in the library and rejects with what kept it out', async () => {
    const { desk, autosave, title } = newDesk();
    desk.type('ก');
    await autosave.flush();
    expect(title()).toEqual(words('ก'));
    desk.trouble.push('lost');
    desk.type('กข');
    await expect(autosave.flush()).rejects.toBeInstanceOf(TypeError);
  });
});

describe('what has to be saved', () => {
  const applied = (stored: Plan, change: DraftChange | null): Plan => {
    if (!change) return stored;
    const all = new Map([...stored.sections, ...change.sections].map((section) => [section.id, section]));
    const order = change.order ?? stored.sections.map(({ id }) => id);
    const { meta = stored.meta, scheme = stored.scheme } = change;
    return { ...stored, meta, scheme, sections: order.map((id) => all.get(id)!) };
  };

  test('applied to what is stored it gives what is in the window', () => {
    fc.assert(
      fc.property(richPlanArbitrary, richPlanArbitrary, fc.nat(20), (stored, other, kept) => {
        const known = new Set(stored.sections.map(({ id }) => id));
        const fresh = other.sections.filter(({ id }) => !known.has(id));
        const current = { ...other, id: stored.id, sections: [...stored.sections.slice(0, kept), ...fresh] };
        expect(applied(stored, changeBetween(stored, current))).toEqual(current);
      }),
      { numRuns: 60 },
    );
  });

  test('nothing changed is nothing to save', () => {
    const plan = planOfLevels([1, 2]);
    expect(changeBetween(plan, plan)).toBe(null);
    expect(changeBetween(plan, { ...plan, sections: [...plan.sections] })).toBe(null);
  });

  describe('leaving', () => {
    test('asks nothing when all is saved, or arrives by itself', () => {
      const { desk, autosave } = newDesk();
      expect(autosave.leave()).toBe(true);
      desk.type('หนึ่ง');
      expect(autosave.leave()).toBe(true);
    });

    test('asks while more was typed than the save on its way holds', async () => {
      const { desk, autosave } = newDesk();
      let release = () => {};
      desk.hold = new Promise((resolve) => {
        release = resolve;
      });
      desk.type('หนึ่ง');
      await desk.pass(SAVE_AFTER);
      desk.type('หนึ่งสอง');
      expect(autosave.leave()).toBe(false);
      release();
      await autosave.flush();
      expect(autosave.leave()).toBe(true);
    });

    test('asks when saving failed before, and when the change is too large to arrive without the page', async () => {
      const { desk, autosave } = newDesk();
      desk.trouble.push('lost');
      desk.type('หนึ่ง');
      await desk.pass(SAVE_AFTER);
      expect(autosave.leave()).toBe(false);
      const other = newDesk();
      other.desk.type('ก'.repeat(2000));
      expect(other.autosave.leave()).toBe(false);
    });
  });
});
