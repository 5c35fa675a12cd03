/** The toolbar over the page. */
import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import type { Ref } from 'react';
import { CATALOGUE, type CommandId } from '../app/commands/catalogue.ts';
import type { SelectionState } from '../editor/editor-handle.ts';
import { commandTitle, useSpeech } from '../text/speak.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { CommandItem } from '../ui/command-item.tsx';
import classes from './draft.module.css';
import { InsertMenu } from './insert-menu.tsx';

const GROUPS: readonly (readonly CommandId[])[] = [
  ['block.numbered', 'block.lettered', 'block.bullet', 'section.promote', 'section.demote'],
];

const MARKS: readonly CommandId[] = ['mark.bold', 'mark.italic', 'mark.underline'];
const MORE_MARKS: readonly CommandId[] = ['mark.strike', 'mark.sup', 'mark.sub', 'mark.clear'];

const ALIGNMENTS: readonly CommandId[] = ['align.thai', 'align.left', 'align.center', 'align.right'];

const KINDS: readonly CommandId[] = [
  'block.paragraph',
  'heading.1',
  'heading.2',
  'heading.3',
  'heading.4',
  'heading.5',
  'heading.6',
];

function LineKind({ selection }: { selection: SelectionState | null }) {
  const { t } = useSpeech();
  const kind = selection?.kind;
  const words = () => {
    if (!selection?.section) return t('draft.lineKind');
    if (!kind) return t('draft.mixed');
    return kind === 'heading' ? t('draft.heading', { level: selection.level ?? 1 }) : t(`draft.${kind}`);
  };
  return (
    <Menu width={310} position="bottom-start">
      <Menu.Target>
        <Button
          className={classes.kind}
          size="compact-sm"
          h={28}
          variant="default"
          justify="space-between"
          rightSection={<ChevronDown size={14} aria-hidden />}
          aria-label={`${t('draft.lineKind')}: ${words()}`}
          disabled={!selection?.section}
        >
          {words()}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {KINDS.map((id) => (
          <CommandItem key={id} id={id} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Alignment({ selection }: { selection: SelectionState | null }) {
  const { t, language } = useSpeech();
  const id = ALIGNMENTS.find((one) => one === `align.${selection?.align}`) ?? 'align.thai';
  const { icon: Icon } = CATALOGUE[id];
  const name = `${t('draft.alignment')}: ${commandTitle(id, language)}`;
  return (
    <Menu width={240} position="bottom-start">
      <Menu.Target>
        <Tooltip label={name}>
          <Button
            size="compact-sm"
            h={28}
            px={6}
            variant="subtle"
            color="gray"
            c={selection?.section ? 'var(--mantine-color-text)' : undefined}
            bg={selection?.section ? undefined : 'transparent'}
            aria-label={name}
            disabled={!selection?.section}
          >
            <Icon size={17} aria-hidden />
            <ChevronDown size={13} aria-hidden />
          </Button>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {ALIGNMENTS.map((one) => (
          <CommandItem key={one} id={one} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function MoreMarks({ selection }: { selection: SelectionState | null }) {
  const { t } = useSpeech();
  return (
    <Menu width={290} position="bottom-start">
      <Menu.Target>
        <Tooltip label={t('draft.moreMarks')}>
          <ActionIcon
            size={28}
            variant="subtle"
            color="gray"
            c={selection?.section ? 'var(--mantine-color-text)' : undefined}
            bg={selection?.section ? undefined : 'transparent'}
            aria-label={t('draft.moreMarks')}
            disabled={!selection?.section}
          >
            <ChevronDown size={15} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {MORE_MARKS.map((id) => (
          <CommandItem key={id} id={id} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface ToolbarProps {
  readonly selection: SelectionState | null;
  readonly insertButton: Ref<HTMLButtonElement>;
}

export function Toolbar({ selection, insertButton }: ToolbarProps) {
  const { t } = useSpeech();
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('draft.toolbar')}>
      <CommandButton id="view.outline" />
      <CommandButton id="edit.undo" />
      <CommandButton id="edit.redo" />
      <span className={classes.gap} />
      <LineKind selection={selection} />
      <span className={classes.gap} />
      {MARKS.map((id) => (
        <CommandButton key={id} id={id} />
      ))}
      <MoreMarks selection={selection} />
      {GROUPS.map((group) => (
        <span key={group[0]} style={{ display: 'contents' }}>
          <span className={classes.gap} />
          {group.map((id) => (
            <CommandButton key={id} id={id} />
          ))}
        </span>
      ))}
      <span className={classes.gap} />
      <Alignment selection={selection} />
      <CommandButton id="indent.first-line" />
      <span className={classes.gap} />
      <InsertMenu selection={selection} button={insertButton} />
      <span className={classes.atEnd}>
        <CommandButton id="view.inspector" />
      </span>
    </div>
  );
}
