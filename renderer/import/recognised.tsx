/** The tree that was recognised beside the text it came from: both choose the same line. */
import { ActionIcon, Group, Text, Title, Tooltip } from '@mantine/core';
import { ChevronLeft, ChevronRight, Heading, TriangleAlert, Undo2 } from 'lucide-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import type { Proposal, SourceLine } from '../../shared/import/proposal.ts';
import { describeNotice, type NoticeCode } from '../../shared/notices.ts';
import type { Section } from '../../shared/plan/model.ts';
import { numberSections } from '../../shared/plan/numbering.ts';
import { plainText } from '../../shared/plan/outline.ts';
import { useSpeech } from '../text/speak.ts';
import { notify } from '../ui/notify.tsx';
import classes from './import.module.css';
import { Rows } from './rows.tsx';
import type { Review } from './use-review.ts';

/** What was guessed, not only told: these lines are marked. */
const GUESSES: ReadonlySet<NoticeCode> = new Set([
  'TITLE_GUESSED',
  'TITLE_COPIED',
  'AGENCY_GUESSED',
  'OPENING_CHAPTER_ADDED',
  'HEADINGS_GUESSED',
  'CHAPTERS_WITHOUT_NUMBER',
  'TITLES_FROM_NEXT_LINE',
  'LEVELS_CLAMPED',
  'NUMBERS_PINNED',
  'HEADING_LABELS_KEPT',
  'ITEM_LABELS_KEPT',
  'NUMBERS_LEFT_IN_TEXT',
  'PARAGRAPHS_JOINED',
  'CAPTIONS_RENUMBERED',
  'TABLES_FLATTENED',
]);
const INDENT = 18;

interface RecognisedProps {
  readonly proposal: Proposal;
  readonly review: Review;
  /** Moves the focus on, out of the lists. */
  readonly leave: () => void;
}

export function Recognised({ proposal, review, leave }: RecognisedProps) {
  const { t } = useSpeech();
  const { source } = proposal;
  const { sections } = review.plan;
  const labels = useMemo(() => numberSections(review.plan), [review.plan]);
  const [line, setLine] = useState<number | null>(null);
  const doubts = useMemo(() => new Map(source.map((one) => [one.line, guessesOf(one)])), [source]);
  const places = useMemo(() => new Map(source.map((one, index) => [one.line, index])), [source]);
  const owners = useMemo(() => ownersByLine(sections, review), [sections, review]);
  const chosen = line === null ? undefined : review.places.get(line);
  const chosenSection = sections.findIndex(({ id }) => id === (line === null ? undefined : owners.get(line)));
  const isHeading = chosen?.as === 'heading';

  const attempt = (done: boolean) => {
    if (!done) notify(t('import.cannot'));
  };
  const level = (by: -1 | 1) =>
    chosen && attempt(isHeading ? review.level(chosen.id, by) : by < 0 && review.toggle(chosen.id));
  const toggle = () => chosen && attempt(review.toggle(chosen.id));
  const onKey = (event: KeyboardEvent, tree: boolean): boolean => {
    const { key, altKey, shiftKey, ctrlKey } = event;
    if (altKey && shiftKey && (key === 'ArrowLeft' || key === 'ArrowRight')) level(key === 'ArrowLeft' ? -1 : 1);
    else if (tree && key === 'Tab' && isHeading) level(shiftKey ? -1 : 1);
    else if (key === 'Enter') toggle();
    else if (ctrlKey && key.toLowerCase() === 'z') review.undo();
    else if (key === 'Escape') {
      event.stopPropagation();
      leave();
    } else return false;
    return true;
  };
  const blocks = sections.reduce((sum, section) => sum + section.blocks.length, 0);

  return (
    <div className={classes.sides}>
      <div className={classes.side}>
        <Group gap={4} wrap="nowrap" align="center">
          <Title order={3}>{t('import.outline')}</Title>
          <Text size="xs" c="dimmed" className={classes.count}>
            {t('import.outlineCount', { sections: sections.length, blocks })}
          </Text>
          <Tool name={t('import.promote')} enabled={isHeading} onClick={() => level(-1)}>
            <ChevronLeft size={18} aria-hidden />
          </Tool>
          <Tool name={t('import.demote')} enabled={isHeading} onClick={() => level(1)}>
            <ChevronRight size={18} aria-hidden />
          </Tool>
          <Tool
            name={t(isHeading ? 'import.toBody' : 'import.toHeading')}
            enabled={chosen !== undefined}
            onClick={toggle}
          >
            <Heading size={17} aria-hidden />
          </Tool>
          <Tool name={t('app.undo')} enabled={review.canUndo} onClick={review.undo}>
            <Undo2 size={17} aria-hidden />
          </Tool>
        </Group>
        <Rows
          kind="tree"
          name={t('import.outline')}
          describedBy="import-keys"
          count={sections.length}
          chosen={chosenSection}
          choose={(index) => setLine(review.lineOf(sections[index]!.id) ?? null)}
          onKey={(event) => onKey(event, true)}
          level={(index) => sections[index]!.level}
          row={(index) => {
            const section = sections[index]!;
            const at = review.lineOf(section.id);
            return (
              <HeadingRow
                section={section}
                label={labels.get(section.id) ?? ''}
                title={plainText(section.title, labels)}
                doubts={at === undefined ? [] : (doubts.get(at) ?? [])}
              />
            );
          }}
        />
        <Text size="xs" c="dimmed" id="import-keys" className={classes.keys}>
          {t('import.keys')}
        </Text>
      </div>
      <div className={classes.side}>
        <Group gap={8} wrap="nowrap" align="center" className={classes.sideHead}>
          <Title order={3}>{t('import.source')}</Title>
          <Text size="xs" c="dimmed" className={classes.count}>
            {t('import.sourceCount', { lines: source.length })}
          </Text>
        </Group>
        <Rows
          kind="listbox"
          name={t('import.source')}
          describedBy="import-source-keys"
          count={source.length}
          chosen={line === null ? -1 : (places.get(line) ?? -1)}
          choose={(index) => setLine(source[index]!.line)}
          onKey={(event) => onKey(event, false)}
          row={(index) => {
            const one = source[index]!;
            return <SourceRow line={one} place={review.places.get(one.line)} doubts={doubts.get(one.line) ?? []} />;
          }}
        />
        <Text size="xs" c="dimmed" id="import-source-keys" className={classes.keys}>
          {t('import.keysOfSource')}
        </Text>
      </div>
    </div>
  );
}

interface ToolProps {
  readonly name: string;
  readonly enabled: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

function Tool({ name, enabled, onClick, children }: ToolProps) {
  return (
    <Tooltip label={name} openDelay={300}>
      <ActionIcon variant="subtle" color="gray" size={30} aria-label={name} disabled={!enabled} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

interface HeadingRowProps {
  readonly section: Section;
  readonly label: string;
  readonly title: string;
  readonly doubts: readonly NoticeCode[];
}

function HeadingRow({ section, label, title, doubts }: HeadingRowProps) {
  const { t } = useSpeech();
  return (
    <span className={classes.heading} style={{ paddingLeft: 10 + (section.level - 1) * INDENT }}>
      {label && <span className={classes.label}>{label}</span>}
      <span className={classes.words}>{title || t('import.untitled')}</span>
      <Doubt codes={doubts} />
    </span>
  );
}

interface SourceRowProps {
  readonly line: SourceLine;
  readonly place: ReturnType<Review['places']['get']>;
  readonly doubts: readonly NoticeCode[];
}

function SourceRow({ line, place, doubts }: SourceRowProps) {
  const { t, plain } = useSpeech();
  const as = place === undefined ? '' : t(`import.as.${place.as}`, { level: place.level });
  return (
    <span className={classes.line} data-as={place?.as}>
      <span className={classes.number}>{plain(line.line)}</span>
      <span className={classes.words}>{line.text}</span>
      <Doubt codes={doubts} />
      <span className={classes.as}>{as}</span>
    </span>
  );
}

function Doubt({ codes }: { readonly codes: readonly NoticeCode[] }) {
  const { t, language } = useSpeech();
  if (codes.length === 0) return null;
  const why = codes.map((code) => describeNotice({ code, details: {} }, language).replace(/\s+/g, ' ')).join('\n');
  return (
    <span role="img" aria-label={t('import.doubtful')} title={why} className={classes.doubt}>
      <TriangleAlert size={15} aria-hidden />
    </span>
  );
}

function guessesOf({ doubts }: SourceLine): readonly NoticeCode[] {
  return doubts.filter((code) => GUESSES.has(code));
}

/** The section that holds what came from each line. */
function ownersByLine(sections: readonly Section[], { lineOf }: Review): ReadonlyMap<number, string> {
  const owners = new Map<number, string>();
  for (const { id, blocks } of sections) {
    for (const each of [id, ...blocks.map((block) => block.id)]) {
      const line = lineOf(each);
      if (line !== undefined) owners.set(line, id);
    }
  }
  return owners;
}
