/** All plans: find one, begin one, bring one in, put one away. */
import { Button, CloseButton, Group, TextInput, Title } from '@mantine/core';
import { ArrowLeft, FileInput, Plus, Search, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useErrand } from '../app/errands.ts';
import { formatRoute } from '../app/routes.ts';
import { ImportPanel } from '../import/import-panel.tsx';
import { useSpeech } from '../text/speak.ts';
import classes from './library.module.css';
import { NewPlan } from './new-plan.tsx';
import { PlanList } from './plan-list.tsx';

type Panel = { readonly kind: 'new' } | { readonly kind: 'import'; readonly file: File };

/** What the file picker offers. */
const KINDS =
  '.docx,.docm,.dotx,.json,.txt,.md,.markdown,.text,text/plain,text/markdown,application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function LibraryScreen({ bin }: { bin: boolean }) {
  const { t } = useSpeech();
  const [panel, setPanel] = useState<Panel | null>(null);
  const [refused, setRefused] = useState<File | null>(null);
  const isReviewing = panel?.kind === 'import' && panel.file !== refused;
  const [query, setQuery] = useState('');
  const picker = useRef<HTMLInputElement>(null);
  useErrand('new-plan', () => setPanel({ kind: 'new' }));
  useErrand('import', () => picker.current?.click());
  useErrand('import-file', (file) => setPanel({ kind: 'import', file }));
  useEffect(() => {
    document.title = t('app.name');
  }, [t]);

  const newPlan = (
    <Button
      data-opens="new-plan"
      leftSection={<Plus size={17} aria-hidden />}
      onClick={() => setPanel({ kind: 'new' })}
    >
      {t('library.newPlan')}
    </Button>
  );
  const importFile = (
    <Button
      data-opens="import"
      variant="default"
      leftSection={<FileInput size={17} aria-hidden />}
      onClick={() => picker.current?.click()}
    >
      {t('library.import')}
    </Button>
  );
  const begin = (
    <Group gap="xs" mt="xs">
      {newPlan}
      {importFile}
    </Group>
  );

  return (
    <div className={classes.screen}>
      <div className={classes.inner}>
        <div className={classes.head}>
          <Title order={1}>{bin ? t('library.bin') : t('library.title')}</Title>
          <TextInput
            w={240}
            leftSection={<Search size={16} aria-hidden />}
            placeholder={t('library.search')}
            aria-label={t('library.search')}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && setQuery('')}
            rightSection={
              query && <CloseButton size="sm" aria-label={t('library.clearSearch')} onClick={() => setQuery('')} />
            }
          />
          {bin ? (
            <Button
              component="a"
              href={formatRoute({ screen: 'library', bin: false })}
              variant="default"
              leftSection={<ArrowLeft size={17} aria-hidden />}
            >
              {t('library.backToLibrary')}
            </Button>
          ) : (
            <>
              <Button
                component="a"
                href={formatRoute({ screen: 'library', bin: true })}
                variant="subtle"
                color="gray"
                c="var(--mantine-color-text)"
                leftSection={<Trash2 size={17} aria-hidden />}
              >
                {t('library.bin')}
              </Button>
              {importFile}
              {newPlan}
            </>
          )}
        </div>
        <input
          ref={picker}
          type="file"
          accept={KINDS}
          hidden
          aria-label={t('import.choose')}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) setPanel({ kind: 'import', file });
          }}
        />
        {panel?.kind === 'new' && <NewPlan onClose={() => setPanel(null)} />}
        {panel?.kind === 'import' && (
          <ImportPanel
            key={`${panel.file.name}:${panel.file.lastModified}`}
            file={panel.file}
            onRefused={setRefused}
            onClose={() => setPanel(null)}
          />
        )}
        {!isReviewing && (
          <PlanList bin={bin} query={query.trim()} onClearQuery={() => setQuery('')} begin={panel ? null : begin} />
        )}
      </div>
    </div>
  );
}
