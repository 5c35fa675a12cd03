/** What the commands do in the workbench: to the text through the chapter's editor, to the outline through steps. */
import type { RefObject } from 'react';
import type { SectionNumber } from '../../shared/plan/model.ts';
import { sectionNumbers } from '../../shared/plan/numbering.ts';
import { plainText, subtreeEnd } from '../../shared/plan/outline.ts';
import { applyStep } from '../../shared/plan/steps/apply.ts';
import type { Step } from '../../shared/plan/steps/step.ts';
import { idsInSection } from '../../shared/plan/text-lines.ts';
import { useDeeds } from '../app/commands/use-commands.ts';
import type { EditorHandle, SelectionState } from '../editor/editor-handle.ts';
import { addAfter, moveDown, moveUp } from '../plan/moves.ts';
import { newId } from '../plan/new-id.ts';
import { useApply } from '../plan/use-apply.ts';
import { usePlanView, useSession } from '../plan/use-plan.ts';
import { useSpeech } from '../text/speak.ts';
import { notifyRefusal, notifyWithAction } from '../ui/notify.tsx';
import type { References } from './reference/use-references.ts';
import { tableDeeds } from './table/table-deeds.ts';
import { textDeeds } from './text-deeds.ts';

/** Whether the page, and not the outline or a form, has the focus. */
function isInPage(): boolean {
  return document.activeElement?.closest('[data-pane=page]') !== null && document.activeElement !== document.body;
}

export function useDraftCommands(
  editor: RefObject<EditorHandle | null>,
  selection: SelectionState | null,
  references: References,
): void {
  const { id: planId, open } = useSession();
  const { plan, labels, section, canUndo, canRedo } = usePlanView();
  const { t } = useSpeech();
  const apply = useApply();
  const there = section !== null;
  const { sections } = plan;

  const onSection = (step: (id: string) => Step | null) => ({
    run: () => {
      if (section !== null) apply([step(section)]);
    },
    enabled: there,
  });
  const setNumber = (number: () => SectionNumber) =>
    onSection((id) => ({ type: 'setNumber', section: id, number: number() }));
  const add = (level?: number) => {
    const id = newId();
    if (apply([addAfter(open.current().sections, section, id, level)], id)) open.goTo(id);
  };
  /** In a list or paragraph of the page the keys for levels shift the line; anywhere else the section. */
  const shift = (step: 'promote' | 'demote', line: 'indentItem' | 'outdentItem') => ({
    run: () => {
      const inLine = isInPage() && selection?.kind !== 'heading' && selection?.section;
      if (!inLine) {
        if (section !== null) apply([{ type: step, section }]);
      } else if (!editor.current?.[line]()) notifyRefusal(t('draft.cannotHere'));
    },
    enabled: there,
  });
  /** In a table the keys move its rows, as in Word. */
  const upOrDown = (to: 'up' | 'down', step: (id: string) => Step | null) => ({
    run: () => {
      if (!isInPage() || selection?.table == null) {
        if (section !== null) apply([step(section)]);
      } else if (!editor.current?.changeTable({ do: 'move', to })) notifyRefusal(t('draft.cannotHere'));
    },
    enabled: there,
  });
  const remove = () => {
    const start = sections.findIndex(({ id }) => id === section);
    const gone = sections[start];
    if (!gone) return;
    const lost = new Set(sections.slice(start, subtreeEnd(sections, start)).flatMap(idsInSection));
    if (references.ask({ lost, gone: lost }, () => removeNow(gone.id))) return;
    removeNow(gone.id);
  };
  const removeNow = (id: string): boolean => {
    const start = sections.findIndex((one) => one.id === id);
    const gone = sections[start];
    if (!gone) return false;
    const step: Step = { type: 'removeSection', section: id };
    const removed = applyStep(open.current(), step);
    if (!apply([step])) return false;
    const after = open.current();
    // What was done since stays done: then the section is put back by a new step.
    const bringBack = () => {
      if (open.current() === after || 'refused' in removed) open.undo();
      else apply([removed.inverse], gone.id);
    };
    const title = `${labels.get(gone.id) ?? ''} ${plainText(gone.title, labels)}`.trim() || t('outline.untitled');
    const below = subtreeEnd(sections, start) - start - 1;
    const words = below > 0 ? t('outline.removedMany', { title, count: below }) : t('outline.removed', { title });
    notifyWithAction(words, t('app.undo'), bringBack, planId);
    return true;
  };

  useDeeds({
    ...textDeeds({
      editor,
      selection,
      onRefused: () => notifyRefusal(t('draft.cannotHere')),
      makeChapter: (id) => {
        const level = open.current().sections.find((one) => one.id === id)?.level ?? 1;
        const up: Step = { type: 'promote', section: id };
        if (level > 1)
          apply(
            Array.from({ length: level - 1 }, () => up),
            id,
          );
      },
    }),
    ...tableDeeds({
      editor,
      selection,
      totals: t('tables.totals'),
      onRefused: () => notifyRefusal(t('draft.cannotHere')),
    }),
    'place.back': references.back ? { run: references.back } : undefined,
    'reference.next-broken': { run: references.nextBroken },
    'edit.undo': { run: () => open.undo(), enabled: canUndo },
    'edit.redo': { run: () => open.redo(), enabled: canRedo },
    'section.add': { run: () => add(), enabled: there },
    'section.add-chapter': { run: () => add(1) },
    'section.promote': shift('promote', 'outdentItem'),
    'section.demote': shift('demote', 'indentItem'),
    'section.up': upOrDown('up', (id) => moveUp(open.current().sections, id)),
    'section.down': upOrDown('down', (id) => moveDown(open.current().sections, id)),
    'section.remove': { run: remove, enabled: there },
    'number.auto': setNumber(() => ({ kind: 'auto' })),
    'number.none': setNumber(() => ({ kind: 'none' })),
    'number.appendix': {
      ...setNumber(() => ({ kind: 'appendix' })),
      enabled: sections.find(({ id }) => id === section)?.level === 1,
    },
    'number.pin': setNumber(() => ({ kind: 'pinned', value: sectionNumbers(plan).get(section ?? '') ?? 1 })),
  });
}
