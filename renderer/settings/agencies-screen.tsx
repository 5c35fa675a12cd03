/** Profiles of the agencies that send letters, and the tables that letters are written by. */
import { Anchor, Button, Skeleton, Text, Title } from '@mantine/core';
import { ArrowLeft, Building2, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Id } from '../../shared/plan/model.ts';
import { FirstAgency, hasWaitingAgency } from '../agencies/first-agency.tsx';
import { useAgencies } from '../agencies/use-agencies.ts';
import { formatRoute, go } from '../app/routes.ts';
import { useSpeech } from '../text/speak.ts';
import { Empty } from '../ui/empty.tsx';
import { Trouble } from '../ui/trouble.tsx';
import classes from './agencies.module.css';
import { AgencyProfile } from './agency-profile.tsx';
import { SalutationTable } from './salutation-table.tsx';
import { TopicTable } from './topic-table.tsx';

export function AgenciesScreen({ agency: asked }: { agency: Id | null }) {
  const { t } = useSpeech();
  const agencies = useAgencies();
  const [adding, setAdding] = useState(hasWaitingAgency);
  useEffect(() => {
    document.title = `${t('agencies.title')} · ${t('app.name')}`;
  }, [t]);
  const chosen = agencies.data?.find(({ id }) => id === asked) ?? agencies.data?.[0];
  const add = (
    <Button
      size="compact-md"
      variant="light"
      leftSection={<Plus size={16} aria-hidden />}
      onClick={() => setAdding(true)}
    >
      {t('agencies.add')}
    </Button>
  );
  return (
    <div className={classes.screen}>
      <div className={classes.inner}>
        <Anchor className={classes.back} href={formatRoute({ screen: 'settings' })}>
          <ArrowLeft size={16} aria-hidden />
          {t('agencies.backToSettings')}
        </Anchor>
        <Title order={1}>{t('agencies.title')}</Title>
        {agencies.isPending && <Skeleton height={220} mt="md" />}
        {agencies.isError && (
          <Trouble title={t('agencies.failed')} thrown={agencies.error} onRetry={() => void agencies.refetch()} />
        )}
        {agencies.data && (
          <>
            <div className={classes.bar}>
              <nav className={classes.names} aria-label={t('agencies.list')}>
                {agencies.data.map(({ id, name }) => (
                  <a
                    key={id}
                    href={formatRoute({ screen: 'agencies', agency: id })}
                    aria-current={!adding && id === chosen?.id ? 'page' : undefined}
                    onClick={() => setAdding(false)}
                  >
                    {name}
                  </a>
                ))}
              </nav>
              {!adding && agencies.data.length > 0 && add}
            </div>
            {adding && (
              <section className={classes.card} aria-label={t('agencies.newTitle')}>
                <Title order={2} mb="xs">
                  {t('agencies.newTitle')}
                </Title>
                <FirstAgency
                  onMade={(agency) => {
                    setAdding(false);
                    go({ screen: 'agencies', agency });
                  }}
                  onCancel={() => setAdding(false)}
                />
              </section>
            )}
            {!adding && chosen && <AgencyProfile key={chosen.id} agency={chosen} />}
            {!adding && !chosen && (
              <Empty icon={Building2} title={t('agencies.empty')} text={t('agencies.emptyText')}>
                {add}
              </Empty>
            )}
          </>
        )}
        <Title order={2} mt="xl">
          {t('agencies.tables')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('agencies.topicsText')}
        </Text>
        <TopicTable />
        <SalutationTable />
      </div>
    </div>
  );
}
