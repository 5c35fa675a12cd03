/** One order of undo over chapters, with real editors coming and going as chapters are shown. */

import { createHeadlessEditor } from '@lexical/headless';
import fc from 'fast-check';
import { $getRoot, $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { expect, test } from 'vitest';
import { ChapterDesk, EDITOR_CONFIG } from '../../renderer/editor/chapter-desk.ts';
import { $isLineNode } from '../../renderer/editor/nodes/line-node.ts';
import { chapterOf } from '../../renderer/plan/chapter.ts';
import { OpenPlan } from '../../renderer/plan/open-plan.ts';
import type { Id, Plan } from '../../shared/plan/model.ts';
import type { Step } from '../../shared/plan/steps/step.ts';
import { planOfLevels } from '../support/small-outline.ts';

/** An open plan whose chapter is shown in an editor, as the screen does. */
class Screen {
  readonly open: OpenPlan;
  #shown: { readonly key: string; readonly desk: ChapterDesk; readonly editor: LexicalEditor } | null = null;
  #ids = 0;

  constructor(plan: Plan) {
    this.open = new OpenPlan(plan, null);
    this.render();
  }

  /** Shows the chapter that is to be shown; its editor may ask for another one at once. */
  render(): void {
    for (;;) {
      const { plan, chapter, loaded } = this.open.view();
      const key = `${loaded}:${chapter}`;
      if (this.#shown?.key === key) return;
      if (this.#shown) {
        this.open.detach();
        this.#shown.desk.flush();
        this.#shown.desk.close();
        this.#shown = null;
      }
      if (chapter === null) return;
      const run = chapterOf(plan.sections, chapter)!;
      const editor = createHeadlessEditor(EDITOR_CONFIG);
      // Without a page there is nothing to give the keys to.
      Object.assign(editor, { focus: () => undefined, getElementByKey: () => null });
      const labels = Object.assign(new Map<Id, string>(), { titles: new Map<Id, string>() });
      const start = {
        chapter: plan.sections.slice(run.start, run.end),
        labels,
        newId: () => `n${++this.#ids}`,
        texts: { name: '', brokenReference: '' },
      };
      const desk: ChapterDesk = new ChapterDesk(editor, start, () => ({
        onChange: (sections) => this.open.typed(chapter, sections),
        onHistoryPush: () => this.open.typedStepBegan(chapter),
      }));
      this.#shown = { key, desk, editor };
      this.open.attach(desk);
    }
  }

  type(line: number, words: string): void {
    if (this.#shown === null) return;
    const { editor, desk } = this.#shown;
    editor.update(
      () => {
        const lines = $getRoot().getChildren().filter($isLineNode);
        lines[line % lines.length]!.selectEnd();
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.insertText(words);
      },
      { discrete: true },
    );
    desk.flush();
    this.render();
  }

  do(what: (open: OpenPlan) => unknown): void {
    what(this.open);
    this.render();
  }
}

type Deed = readonly ['type' | 'visit' | 'step' | 'undo' | 'redo', number, number];

const deed: fc.Arbitrary<Deed> = fc.tuple(
  fc.constantFrom('type', 'type', 'visit', 'visit', 'step', 'undo', 'redo'),
  fc.nat(40),
  fc.nat(5),
) as fc.Arbitrary<Deed>;

function perform(screen: Screen, [kind, which, more]: Deed, at: number): void {
  const { sections } = screen.open.view().plan;
  const section = sections[which % sections.length]!.id;
  const steps: Step[] = [
    { type: 'setTitle', section, title: [{ type: 'text', text: `ชื่อ ${at}` }] },
    { type: 'promote', section },
    { type: 'demote', section },
    { type: 'moveSection', section, before: null },
    { type: 'setNumber', section, number: { kind: 'none' } },
    // Never the last ones: there must be something to write on.
    ...(sections.length > 3 ? [{ type: 'removeSection', section } as const] : []),
  ];
  if (kind === 'type') screen.type(which, `คำ${at}ยาว`);
  else if (kind === 'visit') screen.do((open) => open.goTo(section));
  else if (kind === 'step') screen.do((open) => open.apply([steps[more % steps.length]!]));
  else screen.do((open) => open[kind]());
}

function travelAll(screen: Screen, way: 'undo' | 'redo'): void {
  for (let steps = 0; steps < 500; steps += 1) {
    let moved = false;
    screen.do((open) => {
      moved = open[way]();
    });
    if (!moved) return;
  }
  throw new Error('it never ends');
}

test('undoing everything gives the plan there was and redoing everything the plan there is, whatever was visited between', () => {
  fc.assert(
    fc.property(
      fc.array(deed, { minLength: 1, maxLength: 25 }),
      fc.array(fc.nat(40), { maxLength: 6 }),
      (deeds, visits) => {
        const plan = planOfLevels([1, 2, 1, 2, 2, 1]);
        const screen = new Screen(plan);
        for (const [at, each] of deeds.entries()) perform(screen, each, at);
        const look = () => {
          for (const visit of visits) {
            const { sections } = screen.open.view().plan;
            screen.do((open) => open.goTo(sections[visit % sections.length]!.id));
          }
        };
        travelAll(screen, 'redo');
        const end = screen.open.current().sections;
        look();
        travelAll(screen, 'undo');
        expect(screen.open.current().sections).toEqual(plan.sections);
        look();
        travelAll(screen, 'redo');
        expect(screen.open.current().sections).toEqual(end);
      },
    ),
    { numRuns: 300 },
  );
});
