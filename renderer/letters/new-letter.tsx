/** A new letter, in a panel above the list: which kind, who sends it, which plan it speaks of. */
import { Button, Group, Radio, Select, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { LETTER_KINDS, type LetterKind, type PlanLink } from '../../shared/letter/model.ts';
import { FirstAgency } from '../agencies/first-agency.tsx';
import { useAgencies } from '../agencies/use-agencies.ts';
import type { About } from '../app/errands.ts';
import { useSpeech } from '../text/speak.ts';
import { isEscapeFor } from '../ui/escape.ts';
import { useReturnedFocus } from '../ui/use-returned-focus.ts';
import { KindIcon } from './kind-icon.tsx';
import classes from './letters.module.css';
import { PlanLinkFields } from './plan-link-fields.tsx';
import { useLetterDeeds } from './use-letters.ts';

interface NewLetterProps {
  /** The plan or version it was asked for from. */
  readonly about: About | null;
  readonly onClose: () => void;
}

export function NewLetter({ about, onClose }: NewLetterProps) {
  const { t } = useSpeech();
  useReturnedFocus('new-letter');
  const agencies = useAgencies();
  const { start } = useLetterDeeds();
  const [kind, setKind] = useState<LetterKind>(about ? 'cabinet-submission' : 'external');
  const [chosen, setChosen] = useState<string | null>(null);
  const [plan, setPlan] = useState<PlanLink | null>(about && { ...about, since: null });
  const [busy, setBusy] = useState(false);
  if (!agencies.data) return null;
  const agency = chosen ?? agencies.data[0]?.id ?? null;
  const begin = async () => {
    if (agency === null) return;
    setBusy(true);
    await start({ kind, agency, plan });
    setBusy(false);
  };
  return (
    <section
      className={classes.panel}
      aria-labelledby="new-letter-title"
      onKeyDown={(event) => isEscapeFor(event) && onClose()}
    >
      {agency === null ? (
        <>
          <Title order={2} id="new-letter-title">
            {t('letters.new.firstAgency')}
          </Title>
          <Text size="sm" c="dimmed" mb="xs">
            {t('letters.new.firstAgencyText')}
          </Text>
          <FirstAgency onMade={setChosen} onCancel={onClose} />
        </>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void begin();
          }}
        >
          <Title order={2} id="new-letter-title" mb="xs">
            {t('letters.new.title')}
          </Title>
          <Radio.Group
            aria-label={t('letters.new.kind')}
            value={kind}
            onChange={(value) => setKind(value as LetterKind)}
          >
            <div className={classes.kinds}>
              {LETTER_KINDS.map((one) => (
                <Radio.Card
                  key={one}
                  value={one}
                  className={classes.kind}
                  autoFocus={one === kind}
                  tabIndex={one === kind ? 0 : -1}
                >
                  <KindIcon kind={one} size={20} />
                  <span>
                    <Text component="span" fw={600} size="sm" display="block">
                      {t(`letters.kind.${one}`)}
                    </Text>
                    <Text component="span" size="xs" c="dimmed" display="block" lh={1.45}>
                      {t(`letters.kindUse.${one}`)}
                    </Text>
                  </span>
                </Radio.Card>
              ))}
            </div>
          </Radio.Group>
          <div className={classes.start}>
            {agencies.data.length > 1 && (
              <Select
                label={t('letters.new.agency')}
                allowDeselect={false}
                data={agencies.data.map(({ id, name }) => ({ value: id, label: name }))}
                value={agency}
                onChange={setChosen}
              />
            )}
            <PlanLinkFields link={plan} onChange={setPlan} />
          </div>
          <Group mt="md" justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('letters.new.create')}
            </Button>
          </Group>
        </form>
      )}
    </section>
  );
}
