/** What a person can set, and the care of the library. */
import { Button, SegmentedControl, Text, TextInput, Title } from '@mantine/core';
import { Building2 } from 'lucide-react';
import { useState } from 'react';
import type { Language } from '../../shared/errors.ts';
import type { Settings } from '../../shared/rpc/contract.ts';
import { usePreferences } from '../app/preferences.tsx';
import { formatRoute } from '../app/routes.ts';
import { useShell } from '../rpc/use-shell.ts';
import { useSpeech } from '../text/speak.ts';
import { notifyFailure } from '../ui/notify.tsx';
import { LibraryCare } from './library-care.tsx';
import classes from './settings.module.css';
import { TermsField } from './terms-field.tsx';

export function SettingsScreen() {
  const speech = useSpeech();
  const { t } = speech;
  const { about } = useShell();
  const { settings, change } = usePreferences();
  const [author, setAuthor] = useState(settings.author);
  const keep = (changes: Partial<Settings>) =>
    void change(changes).catch((thrown: unknown) => notifyFailure(thrown, speech));
  return (
    <div className={classes.screen}>
      <div className={classes.inner}>
        <Title order={1}>{t('settings.title')}</Title>
        <section className={classes.group} aria-labelledby="settings-person">
          <Title order={2} id="settings-person">
            {t('settings.person')}
          </Title>
          <TextInput
            mt="xs"
            maw={380}
            label={t('settings.author')}
            description={t('settings.authorHint')}
            maxLength={200}
            autoComplete="name"
            value={author}
            onChange={(event) => setAuthor(event.currentTarget.value)}
            onBlur={() => author.trim() !== settings.author && keep({ author: author.trim() })}
            onKeyDown={(event) => event.key === 'Enter' && keep({ author: author.trim() })}
          />
        </section>
        <section className={classes.group} aria-labelledby="settings-comparing">
          <Title order={2} id="settings-comparing">
            {t('settings.comparing')}
          </Title>
          <TermsField terms={settings.terms} onKeep={(terms) => keep({ terms })} />
        </section>
        <section className={classes.group} aria-labelledby="settings-letters">
          <Title order={2} id="settings-letters">
            {t('agencies.inSettings')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('agencies.inSettingsText')}
          </Text>
          <Button
            mt="xs"
            variant="default"
            component="a"
            href={formatRoute({ screen: 'agencies', agency: null })}
            leftSection={<Building2 size={16} aria-hidden />}
          >
            {t('agencies.open')}
          </Button>
        </section>
        <section className={classes.group} aria-labelledby="settings-look">
          <Title order={2} id="settings-look">
            {t('settings.look')}
          </Title>
          <Text size="sm" mt="xs" id="settings-language">
            {t('settings.language')}
          </Text>
          <SegmentedControl
            aria-labelledby="settings-language"
            value={settings.language}
            onChange={(value) => keep({ language: value as Language })}
            data={[
              { value: 'th', label: t('settings.thai') },
              { value: 'en', label: t('settings.english') },
            ]}
          />
          <Text size="sm" mt="sm" id="settings-theme">
            {t('settings.theme')}
          </Text>
          <SegmentedControl
            aria-labelledby="settings-theme"
            value={settings.theme}
            onChange={(value) => keep({ theme: value as Settings['theme'] })}
            data={[
              { value: 'system', label: t('settings.system') },
              { value: 'light', label: t('settings.light') },
              { value: 'dark', label: t('settings.dark') },
            ]}
          />
        </section>
        <LibraryCare />
        <Text size="sm" c="dimmed" mt="md">
          {t('app.name')} · {t('settings.version', { version: about.appVersion })}
        </Text>
      </div>
    </div>
  );
}
