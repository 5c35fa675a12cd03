/** One line of the outline. */
import { VisuallyHidden } from '@mantine/core';
import { ChevronDown, ChevronRight, Pin, StickyNote } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Labels } from '../../shared/plan/numbering.ts';
import { plainText } from '../../shared/plan/outline.ts';
import type { SectionProgress } from '../../shared/plan/progress.ts';
import { useSpeech } from '../text/speak.ts';
import { StatusIcon } from '../ui/status-icon.tsx';
import classes from './outline.module.css';
import { hitParts } from './search.ts';
import type { OutlineRow as Row } from './visible-rows.ts';

/** Height of a line and indent of a level, in CSS pixels. */
export const ROW_HEIGHT = 34;
export const INDENT = 15;

interface OutlineRowProps {
  readonly row: Row;
  readonly top: number;
  readonly labels: Labels;
  /** Its own words; of a chapter, all under it too. */
  readonly words: number | undefined;
  readonly said: SectionProgress;
  /** Words that are looked for, as `queryWords` gives them. */
  readonly sought: readonly string[];
  readonly selected: boolean;
  readonly active: boolean;
  readonly folded: boolean;
  readonly dragged: boolean;
  readonly onFold: () => void;
  /** Given while the title is being edited here; null means that it was given up. */
  readonly onRename: ((title: string | null) => void) | null;
}

export const rowId = (section: string) => `outline-${section}`;

export function OutlineRow(props: OutlineRowProps) {
  const { row, top, labels, words, said, sought, selected, active, folded, dragged, onFold, onRename } = props;
  const { t } = useSpeech();
  const { section } = row;
  const label = labels.get(section.id) ?? '';
  const title = plainText(section.title, labels);
  const Chevron = folded ? ChevronRight : ChevronDown;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus and names its active line (aria-activedescendant)
    <div
      id={rowId(section.id)}
      role="treeitem"
      className={classes.row}
      style={{ top, paddingLeft: 2 + (section.level - 1) * INDENT }}
      data-section={section.id}
      data-level={section.level}
      data-active={active || undefined}
      data-dragged={dragged || undefined}
      data-leads={row.leads || undefined}
      aria-level={section.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-selected={selected}
      aria-expanded={row.parent ? !folded : undefined}
      title={`${label} ${title}`.trim()}
    >
      {row.parent ? (
        <span
          className={classes.fold}
          data-fold
          aria-hidden
          title={folded ? t('outline.unfold') : t('outline.fold')}
          onClick={(event) => {
            event.stopPropagation();
            onFold();
          }}
        >
          <Chevron size={15} />
        </span>
      ) : (
        <span className={classes.fold} style={{ visibility: 'hidden' }} aria-hidden />
      )}
      {label && <span className={classes.label}>{label}</span>}
      {onRename ? (
        <RenameField title={plainText(section.title)} onDone={onRename} />
      ) : (
        <span className={classes.name}>
          {title ? (
            <Title title={title} sought={row.leads ? [] : sought} />
          ) : (
            <span className={classes.untitled}>{t('outline.untitled')}</span>
          )}
        </span>
      )}
      {section.number.kind === 'pinned' && <Pin size={13} aria-label={t('outline.pinned')} />}
      {!onRename && <Work said={said} words={words} chapter={section.level === 1} />}
    </div>
  );
}

function Title({ title, sought }: { title: string; sought: readonly string[] }) {
  if (sought.length === 0) return title;
  let at = 0;
  return hitParts(title, sought).map(({ text, hit }) => {
    at += text.length;
    return hit ? <mark key={at}>{text}</mark> : text;
  });
}

/** The first consonant or letter of a name, for where there is no room for more. */
function initialOf(person: string): string {
  return /[ก-ฮ\p{L}\p{N}]/u.exec(person.replace(/^[เแโใไ]/, ''))?.[0]?.toUpperCase() ?? '•';
}

/** What was said of the work, and how much there is of it. */
function Work({ said, words, chapter }: { said: SectionProgress; words: number | undefined; chapter: boolean }) {
  const { t, count } = useSpeech();
  const { status, person } = said;
  const note = said.note.trim();
  const target = chapter ? said.words : null;
  const name = t(`progress.statuses.${status}`);
  return (
    <>
      {note && (
        <span className={classes.sign} title={note}>
          <StickyNote size={14} aria-hidden />
          <VisuallyHidden>{t('progress.hasNote')}</VisuallyHidden>
        </span>
      )}
      {person && (
        <span title={t('progress.isWith', { person })} className={classes.person}>
          <span className={classes.initial} aria-hidden>
            {initialOf(person)}
          </span>
          <span className={classes.personName}>{person}</span>
        </span>
      )}
      {status !== 'draft' && (
        <span className={classes.sign} title={name}>
          <StatusIcon status={status} />
          <VisuallyHidden>{name}</VisuallyHidden>
        </span>
      )}
      {words !== undefined && (words > 0 || target !== null) && (
        <span
          className={classes.words}
          title={target === null ? undefined : t('progress.wordsOf', { done: words, target })}
        >
          {count(words)}
          {target !== null && <span className={classes.target}>/{count(target)}</span>}
          <VisuallyHidden> {t('outline.wordsUnit')}</VisuallyHidden>
        </span>
      )}
      {words !== undefined && target !== null && (
        <span className={classes.bar} aria-hidden>
          <span
            style={{ width: `${Math.min(100, (100 * words) / target)}%` }}
            data-full={words >= target || undefined}
          />
        </span>
      )}
    </>
  );
}

function RenameField({ title, onDone }: { title: string; onDone: (title: string | null) => void }) {
  const { t } = useSpeech();
  const [text, setText] = useState(title);
  // Leaving the field by a key takes the focus from it, which is another way to leave it.
  const isDone = useRef(false);
  const leave = (given: string | null) => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(given);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter') leave(text);
    if (event.key === 'Escape') leave(null);
  };
  return (
    <input
      className={classes.rename}
      aria-label={t('outline.titleOf')}
      value={text}
      ref={(input) => {
        if (input && document.activeElement !== input) input.focus();
      }}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => leave(text)}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={(event) => event.stopPropagation()}
    />
  );
}
