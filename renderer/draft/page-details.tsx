/** On what pages the selected section is printed: from a new one, turned on their side. */
import { Stack, Switch, Text } from '@mantine/core';
import type { Section } from '../../shared/plan/model.ts';
import { useApply } from '../plan/use-apply.ts';
import { useSpeech } from '../text/speak.ts';

export function PageDetails({ section }: { section: Section }) {
  const { t } = useSpeech();
  const apply = useApply();
  const { startsPage = false, landscape = false } = section;
  const chapter = section.level === 1;
  const set = (pages: { readonly startsPage?: boolean; readonly landscape?: boolean }) =>
    apply([{ type: 'setPages', section: section.id, startsPage, landscape, ...pages }]);
  return (
    <Stack gap={6} role="group" aria-labelledby="section-pages">
      <Text size="sm" fw={600} id="section-pages">
        {t('inspector.pages')}
      </Text>
      <Switch
        size="sm"
        label={t('inspector.startsPage')}
        description={chapter ? t('inspector.chapterStartsPage') : undefined}
        disabled={chapter}
        checked={chapter || startsPage}
        onChange={(event) => set({ startsPage: event.currentTarget.checked })}
      />
      <Switch
        size="sm"
        label={t('inspector.landscape')}
        description={t('inspector.landscapeHelp')}
        checked={landscape}
        onChange={(event) => set({ landscape: event.currentTarget.checked })}
      />
    </Stack>
  );
}
