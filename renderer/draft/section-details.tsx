/** What the selected section is: its title, level, number and size. */
import { Alert, NumberInput, SegmentedControl, Stack, Text } from '@mantine/core';
import { Lightbulb } from 'lucide-react';
import type { SectionNumber } from '../../shared/plan/model.ts';
import { sectionNumbers } from '../../shared/plan/numbering.ts';
import { plainText, subtreeEnd } from '../../shared/plan/outline.ts';
import { retitle } from '../../shared/plan/retitle.ts';
import { useApply } from '../plan/use-apply.ts';
import { usePlanView, useWords } from '../plan/use-plan.ts';
import { useSpeech } from '../text/speak.ts';
import { SettledField } from '../ui/settled-field.tsx';
import classes from './draft.module.css';
import { PageDetails } from './page-details.tsx';
import { WorkDetails } from './work-details.tsx';

export function SectionDetails() {
  const { t, plain } = useSpeech();
  const { plan, labels, section: id } = usePlanView();
  const words = useWords();
  const apply = useApply();
  const at = plan.sections.findIndex((one) => one.id === id);
  const section = plan.sections[at];
  if (!section) {
    return (
      <Text size="sm" c="dimmed">
        {t('inspector.chooseSection')}
      </Text>
    );
  }
  const setNumber = (number: SectionNumber) => apply([{ type: 'setNumber', section: section.id, number }]);
  const { number } = section;
  const own = sectionNumbers(plan).get(section.id) ?? 1;
  const all = words.sum(plan.sections.slice(at, subtreeEnd(plan.sections, at)));
  return (
    <Stack gap={10}>
      <SettledField
        key={section.id}
        label={t('inspector.sectionTitle')}
        value={plainText(section.title)}
        onSettle={(text) =>
          apply([{ type: 'setTitle', section: section.id, title: retitle(section.title, text.trim()) }])
        }
      />
      <div className={classes.numberKinds}>
        <Text size="sm" fw={600} id="section-number">
          {t('inspector.sectionNumber')}
        </Text>
        <SegmentedControl
          size="xs"
          fullWidth
          withItemsBorders={false}
          className={classes.statuses ?? ''}
          aria-labelledby="section-number"
          value={number.kind === 'kept' ? 'auto' : number.kind}
          onChange={(kind) =>
            setNumber(kind === 'pinned' ? { kind, value: own } : { kind: kind as 'auto' | 'none' | 'appendix' })
          }
          data={[
            {
              value: 'auto',
              label:
                number.kind === 'kept'
                  ? t('inspector.numberKept', { value: plain(number.value) })
                  : t('inspector.numberAuto'),
            },
            { value: 'none', label: t('inspector.numberNone') },
            { value: 'pinned', label: t('inspector.numberPinned') },
            ...(section.level === 1 || number.kind === 'appendix'
              ? [{ value: 'appendix', label: t('inspector.numberAppendix') }]
              : []),
          ]}
        />
      </div>
      {number.kind === 'pinned' && (
        <NumberInput
          label={t('inspector.pinnedValue')}
          description={t('inspector.pinnedHelp')}
          min={1}
          max={9999}
          hideControls
          clampBehavior="strict"
          allowDecimal={false}
          value={number.value}
          onChange={(value) =>
            typeof value === 'number' && value !== number.value && setNumber({ kind: 'pinned', value })
          }
        />
      )}
      <PageDetails section={section} />
      <dl className={classes.facts}>
        <dt>{t('inspector.label')}</dt>
        <dd>{labels.get(section.id) || t('inspector.noLabel')}</dd>
        <dt>{t('inspector.sectionLevel')}</dt>
        <dd>{plain(section.level)}</dd>
        <dt>{t('inspector.words')}</dt>
        <dd>{t('inspector.wordsHere', { own: words.of(section) ?? 0, all })}</dd>
      </dl>
      <WorkDetails key={`work:${section.id}`} section={section} words={all} />
      {section.guidance && (
        <Alert variant="light" color="gray" icon={<Lightbulb size={16} aria-hidden />} title={t('inspector.guidance')}>
          {section.guidance.text}
        </Alert>
      )}
    </Stack>
  );
}
