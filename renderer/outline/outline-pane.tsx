/** The outline beside the page: its tree, a search in it, and ways to add to it. */
import { ActionIcon, Button, CloseButton, TextInput, Title, Tooltip } from '@mantine/core';
import { BookPlus, ChevronsDownUp, ChevronsUpDown, ListTree, Plus, Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Id } from '../../shared/plan/model.ts';
import { plainText } from '../../shared/plan/outline.ts';
import { progressOf } from '../../shared/plan/progress.ts';
import { retitle } from '../../shared/plan/retitle.ts';
import { useDeeds, useRegistry } from '../app/commands/use-commands.ts';
import { isFiltering, NO_FILTER, passes } from '../plan/outline-filter.ts';
import { useApply } from '../plan/use-apply.ts';
import { useOutlineFilter, usePlanView, useSession, useWork } from '../plan/use-plan.ts';
import { useSpeech } from '../text/speak.ts';
import { Empty } from '../ui/empty.tsx';
import { FilterMenu } from './filter-menu.tsx';
import classes from './outline.module.css';
import { OutlineTree } from './outline-tree.tsx';
import { queryWords, titleSearch } from './search.ts';
import { useMarks } from './use-marks.ts';
import { useStatusCommands } from './use-status-commands.ts';
import { ancestors, foundRows, unfoldedRows } from './visible-rows.ts';

/** Plans with more sections than this open with their chapters folded. */
const MANY = 150;

/** `onNeeded` is called when a command needs the outline to be seen. */
export function OutlinePane({ onNeeded }: { onNeeded: () => void }) {
  const { t } = useSpeech();
  const { open } = useSession();
  const { plan, labels, section } = usePlanView();
  const { sections } = plan;
  const work = useWork();
  const [filter, setFilter] = useOutlineFilter();
  const [choosing, setChoosing] = useState(false);
  const apply = useApply();
  const registry = useRegistry();
  const [query, setQuery] = useState('');
  const [renaming, setRenaming] = useState<Id | null>(null);
  const [folded, setFoldedSet] = useState<ReadonlySet<Id>>(() =>
    sections.length > MANY ? parents(sections, 1) : new Set(),
  );
  const search = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLElement>(null);

  const setFolded = (id: Id, fold: boolean) =>
    setFoldedSet((before) => {
      const next = new Set(before);
      if (fold) next.add(id);
      else next.delete(id);
      return next;
    });

  // The section one is in must not be hidden by a fold.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only going elsewhere unfolds; folding around oneself is allowed
  useEffect(() => {
    const above = ancestors(
      sections,
      sections.findIndex(({ id }) => id === section),
    );
    setFoldedSet((before) =>
      above.some((id) => before.has(id)) ? new Set([...before].filter((id) => !above.includes(id))) : before,
    );
  }, [section]);

  const sought = useMemo(() => queryWords(query), [query]);
  const filtering = isFiltering(filter);
  const searching = sought.length > 0 || filtering;
  const rows = useMemo(() => {
    if (!searching) return unfoldedRows(sections, folded);
    const answers = titleSearch(sought, labels);
    return foundRows(sections, (one) => passes(filter, progressOf(work, one.id)) && answers(one));
  }, [searching, sections, labels, sought, filter, work, folded]);
  const found = useMemo(() => rows.filter(({ leads }) => !leads), [rows]);
  const marks = useMarks(rows, section, (id) => open.select(id));
  useStatusCommands(marks.chosen);

  useDeeds({
    'section.rename': {
      run: () => {
        onNeeded();
        setQuery('');
        setFilter(NO_FILTER);
        setRenaming(section);
      },
      enabled: section !== null,
    },
    'view.find-section': {
      run: () => {
        onNeeded();
        search.current?.focus();
        search.current?.select();
      },
    },
    'view.filter-outline': {
      run: () => {
        onNeeded();
        setChoosing(true);
      },
    },
  });

  const onRenamed = (id: Id, title: string | null) => {
    setRenaming(null);
    // Whoever left the field by a key goes on in the tree; whoever pressed elsewhere goes on there.
    const byKey = document.activeElement?.matches('[role=treeitem] input') ?? false;
    const old = sections.find((one) => one.id === id);
    const text = title?.trim();
    if (old && text !== undefined && text !== plainText(old.title)) {
      apply([{ type: 'setTitle', section: id, title: retitle(old.title, text) }]);
    }
    if (byKey) pane.current?.querySelector<HTMLElement>('[role=tree]')?.focus();
  };

  const onSearchKey = (event: KeyboardEvent) => {
    const first = found[0]?.section.id;
    if (event.key === 'Escape') setQuery('');
    else if (event.key === 'Enter' && first) open.goTo(first);
    else if (event.key === 'ArrowDown' && first) {
      event.preventDefault();
      open.select(first);
      pane.current?.querySelector<HTMLElement>('[role=tree]')?.focus();
    }
  };

  const allFolded = folded.size > 0;
  return (
    <section className={classes.pane} ref={pane} aria-label={t('outline.title')}>
      <div className={classes.head}>
        <Title order={2}>{t('outline.title')}</Title>
        <Tooltip label={allFolded ? t('outline.unfoldAll') : t('outline.foldAll')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            aria-label={allFolded ? t('outline.unfoldAll') : t('outline.foldAll')}
            onClick={() => setFoldedSet(allFolded ? new Set() : parents(sections, 1))}
          >
            {allFolded ? <ChevronsUpDown size={16} aria-hidden /> : <ChevronsDownUp size={16} aria-hidden />}
          </ActionIcon>
        </Tooltip>
      </div>
      <div className={classes.search}>
        <TextInput
          ref={search}
          size="xs"
          leftSection={<Search size={14} aria-hidden />}
          placeholder={t('outline.search')}
          aria-label={t('outline.search')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={onSearchKey}
          rightSection={
            query !== '' && <CloseButton size="xs" aria-label={t('library.clearSearch')} onClick={() => setQuery('')} />
          }
          style={{ flex: 1 }}
        />
        <FilterMenu opened={choosing} onChange={setChoosing} />
      </div>
      {searching && sections.length > 0 && (
        <div className={classes.found}>
          <span role="status">{t('progress.found', { count: found.length, all: sections.length })}</span>
          {filtering && (
            <button type="button" onClick={() => setFilter(NO_FILTER)}>
              {t('progress.clearFilter')}
            </button>
          )}
        </div>
      )}
      {sections.length === 0 ? (
        <Empty icon={ListTree} title={t('outline.empty')} text={t('outline.emptyText')} />
      ) : rows.length === 0 ? (
        <Empty
          icon={Search}
          title={t('outline.noMatch')}
          text={t(filtering ? 'progress.noMatchText' : 'outline.noMatchText')}
        />
      ) : (
        <OutlineTree
          rows={rows}
          folded={folded}
          setFolded={setFolded}
          marks={marks}
          searching={searching}
          sought={sought}
          renaming={renaming}
          onRenamed={onRenamed}
        />
      )}
      <div className={classes.foot}>
        <Button
          size="compact-sm"
          h={30}
          variant="subtle"
          leftSection={<BookPlus size={15} aria-hidden />}
          onClick={() => registry.run('section.add-chapter')}
        >
          {t('outline.addChapter')}
        </Button>
        <Button
          size="compact-sm"
          h={30}
          variant="subtle"
          leftSection={<Plus size={15} aria-hidden />}
          disabled={sections.length === 0}
          onClick={() => registry.run('section.add')}
        >
          {t('outline.addSection')}
        </Button>
      </div>
    </section>
  );
}

/** The ids of sections down to `deepest` that have others below them. */
function parents(sections: readonly { readonly id: Id; readonly level: number }[], deepest: number): Set<Id> {
  const found = sections.filter(({ level }, index) => level <= deepest && (sections[index + 1]?.level ?? 0) > level);
  return new Set(found.map(({ id }) => id));
}
