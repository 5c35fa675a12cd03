/** The map of keys: all commands that have some, by group, to search by name or by key. */
import { CloseButton, TextInput, Title } from '@mantine/core';
import { Search } from 'lucide-react';
import type { RefObject } from 'react';
import { commandTitle, groupTitle, useSpeech } from '../text/speak.ts';
import type { Texts } from '../text/thai.ts';
import { ScrollBox } from '../ui/scroll-box.tsx';
import classes from './help.module.css';
import { KeyCaps } from './key-caps.tsx';
import { findKeys } from './key-map.ts';

/** Keys that the outline has as every tree does; they are no commands. */
const OUTLINE_KEYS: Readonly<Record<keyof Texts['help']['outlineKeys'], string>> = {
  go: 'ArrowUp+ArrowDown',
  fold: 'ArrowRight+ArrowLeft',
  open: 'Enter',
  extend: 'Shift+ArrowDown',
  toggle: 'Mod+Space',
  under: 'Mod+KeyA',
  clear: 'Escape',
};

interface KeyTableProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly search: RefObject<HTMLInputElement | null>;
}

export function KeyTable({ query, onQuery, search }: KeyTableProps) {
  const { t, language } = useSpeech();
  const groups = findKeys(query, ({ command }, group) =>
    [commandTitle(command, 'th'), commandTitle(command, 'en'), groupTitle(group, language)].join(' '),
  );
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const outline = (Object.keys(OUTLINE_KEYS) as (keyof typeof OUTLINE_KEYS)[]).filter((id) => {
    const text = `${t('help.inOutline')} ${t(`help.outlineKeys.${id}`)}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return (
    <>
      <TextInput
        ref={search}
        className={classes.search ?? ''}
        leftSection={<Search size={15} aria-hidden />}
        placeholder={t('help.searchKeys')}
        aria-label={t('help.searchKeys')}
        value={query}
        onChange={(event) => onQuery(event.currentTarget.value)}
        rightSection={
          query && <CloseButton size="sm" aria-label={t('library.clearSearch')} onClick={() => onQuery('')} />
        }
      />
      <ScrollBox className={classes.body} name={t('help.keys')}>
        <p className={classes.hint}>{t('help.thaiLayout')}</p>
        {groups.length === 0 && outline.length === 0 && (
          <p className={classes.hint} role="status">
            {t('help.noKeys')}
          </p>
        )}
        {groups.map(({ group, lines }) => (
          <section key={group} aria-labelledby={`keys-${group}`}>
            <Title order={3} id={`keys-${group}`} className={classes.group ?? ''}>
              {groupTitle(group, language)}
            </Title>
            <dl className={classes.lines}>
              {lines.map(({ command, keys }) => (
                <div key={command}>
                  <dt>{commandTitle(command, language)}</dt>
                  <dd>
                    {keys.map((one) => (
                      <KeyCaps key={one} keys={one} thai />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        {outline.length > 0 && (
          <section aria-labelledby="keys-outline">
            <Title order={3} id="keys-outline" className={classes.group ?? ''}>
              {t('help.inOutline')}
            </Title>
            <dl className={classes.lines}>
              {outline.map((id) => (
                <div key={id}>
                  <dt>{t(`help.outlineKeys.${id}`)}</dt>
                  <dd>
                    <KeyCaps keys={OUTLINE_KEYS[id]} thai />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        )}
      </ScrollBox>
    </>
  );
}
