/** The help beside whatever one does: articles, and the map of keys. It does not keep anybody from going on with their work. */
import { CloseButton, SegmentedControl, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useDeeds, useRegistry } from '../app/commands/use-commands.ts';
import { useSpeech } from '../text/speak.ts';
import { Articles } from './articles.tsx';
import classes from './help.module.css';
import { KeyTable } from './key-table.tsx';
import type { TopicId } from './topics.ts';

type Part = 'articles' | 'keys';

/** Whether what is pressed is typed into something. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

export function HelpPanel() {
  const { t } = useSpeech();
  const registry = useRegistry();
  const [part, setPart] = useState<Part | null>(null);
  const [topic, setTopic] = useState<TopicId | null>(null);
  const [query, setQuery] = useState('');
  const panel = useRef<HTMLElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const keysWereIn = useRef<Element | null>(null);

  const close = () => {
    const mayReturn = panel.current?.contains(document.activeElement) || document.activeElement === document.body;
    setPart(null);
    if (mayReturn && keysWereIn.current instanceof HTMLElement) keysWereIn.current.focus({ preventScroll: true });
  };
  /** The keys that open a part close it again, once one is in it. */
  const toggle = (wanted: Part) => {
    const inside = panel.current?.contains(document.activeElement) ?? false;
    if (part === wanted && inside) return close();
    if (!inside) keysWereIn.current = document.activeElement;
    if (part === wanted) search.current?.focus();
    setQuery('');
    setTopic(null);
    setPart(wanted);
  };
  useDeeds({
    'help.open': { run: () => toggle('articles'), on: part === 'articles' },
    'help.keys': { run: () => toggle('keys'), on: part === 'keys' },
  });

  // Whichever key types a question mark: it is on another one in the Thai layout.
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      registry.run('help.keys');
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [registry]);

  useEffect(() => {
    if (part !== null && topic === null) search.current?.focus();
  }, [part, topic]);

  if (part === null) return null;
  return (
    <aside
      ref={panel}
      className={classes.panel}
      aria-label={t('help.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        if (query) setQuery('');
        else if (topic !== null) setTopic(null);
        else close();
      }}
    >
      <div className={classes.head}>
        <Title order={2}>{t('help.title')}</Title>
        <SegmentedControl
          size="xs"
          aria-label={t('help.title')}
          value={part}
          onChange={(value) => {
            setQuery('');
            setTopic(null);
            setPart(value as Part);
          }}
          data={[
            { value: 'articles', label: t('help.articles') },
            { value: 'keys', label: t('help.keys') },
          ]}
        />
        <CloseButton size="md" aria-label={t('app.close')} onClick={close} />
      </div>
      {part === 'articles' ? (
        <Articles topic={topic} onTopic={setTopic} query={query} onQuery={setQuery} search={search} />
      ) : (
        <KeyTable query={query} onQuery={setQuery} search={search} />
      )}
    </aside>
  );
}
