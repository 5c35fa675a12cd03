/** How headings are numbered: a preset, its digits, the pattern of each level, and what comes of it. */
import { SegmentedControl, Select, Stack, Text, Title } from '@mantine/core';
import { canonicalJson } from '../../shared/plan/canonical.ts';
import {
  DEEPEST_LEVEL,
  type Digits,
  type LevelFormat,
  type Scheme,
  type SchemeLevel,
} from '../../shared/plan/model.ts';
import { numberSections } from '../../shared/plan/numbering.ts';
import { SCHEMES } from '../../shared/plan/scheme.ts';
import { usePropose } from '../numbering/proposal.ts';
import { CaptionChoices, ChapterWord, KeepingChoice } from '../numbering/scheme-choices.tsx';
import { usePlanView } from '../plan/use-plan.ts';
import { useSpeech } from '../text/speak.ts';
import { SettledField } from '../ui/settled-field.tsx';
import classes from './draft.module.css';

type Preset = keyof typeof SCHEMES;

const PRESETS = Object.keys(SCHEMES) as Preset[];

/** Levels of the sections in the preview: enough to see each level and how a second chapter begins. */
const SAMPLE_LEVELS = [1, 2, 3, 4, 5, 6, 2, 1];

function presetOf(scheme: Scheme): Preset | null {
  const { captions: _, appendix: __, numbering: ___, ...levels } = scheme;
  const own = canonicalJson(levels);
  return PRESETS.find((preset) => canonicalJson(SCHEMES[preset]) === own) ?? null;
}

/** What a preset says nothing of. */
function ownChoices({ captions, appendix, numbering }: Scheme): Pick<Scheme, 'captions' | 'appendix' | 'numbering'> {
  return { ...(captions && { captions }), ...(appendix && { appendix }), ...(numbering && { numbering }) };
}

/** Whether a pattern prints the number of its own level and no deeper one. */
function isPattern(pattern: string, level: number): boolean {
  const named = [...pattern.matchAll(/%(.?)/g)].map((match) => Number(match[1]));
  return named.includes(level) && named.every((one) => one >= 1 && one <= level);
}

export function SchemeDetails() {
  const { t } = useSpeech();
  const { plan } = usePlanView();
  const { scheme } = plan;
  const propose = usePropose();
  const change = (next: Scheme) => propose([{ type: 'setScheme', scheme: next }]);
  const changeLevel = (level: number, changes: Partial<SchemeLevel>) =>
    change({ ...scheme, levels: scheme.levels.map((one, at) => (at === level - 1 ? { ...one, ...changes } : one)) });
  const levels = Array.from({ length: DEEPEST_LEVEL }, (_, index) => index + 1);
  return (
    <Stack gap={6} mt="lg">
      <Title order={2} size="h3">
        {t('inspector.scheme')}
      </Title>
      <Select
        aria-label={t('inspector.preset')}
        value={presetOf(scheme) ?? 'own'}
        allowDeselect={false}
        data={[...PRESETS, ...(presetOf(scheme) ? [] : (['own'] as const))].map((preset) => ({
          value: preset,
          label: t(`inspector.presets.${preset}`),
        }))}
        onChange={(value) => value && value !== 'own' && change({ ...ownChoices(scheme), ...SCHEMES[value as Preset] })}
      />
      <ChapterWord scheme={scheme} onChange={change} />
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('inspector.digits')}
        value={scheme.digits}
        onChange={(value) => change({ ...scheme, digits: value as Digits })}
        data={[
          { value: 'thai', label: t('inspector.thaiDigits') },
          { value: 'arabic', label: t('inspector.arabicDigits') },
        ]}
      />
      <SchemePreview scheme={scheme} />
      <KeepingChoice scheme={scheme} onChange={change} />
      <CaptionChoices scheme={scheme} onChange={change} />
      <Text size="xs" c="dimmed">
        {t('inspector.patternHelp')}
      </Text>
      {levels.map((level) => (
        <div key={level} className={classes.level}>
          <span>{t('inspector.levelPattern', { level })}</span>
          <SettledField
            size="xs"
            aria-label={t('inspector.levelPattern', { level })}
            value={scheme.levels[level - 1]!.pattern}
            maxLength={40}
            check={(pattern) =>
              isPattern(pattern, level) ? null : t('inspector.patternWrong', { level: String(level) })
            }
            onSettle={(pattern) => changeLevel(level, { pattern })}
          />
          <Select
            size="xs"
            aria-label={t('inspector.levelFormat', { level })}
            value={scheme.levels[level - 1]!.format}
            allowDeselect={false}
            data={[
              { value: 'number', label: t('inspector.formatNumber') },
              { value: 'letter', label: t('inspector.formatLetter') },
            ]}
            onChange={(value) => value && changeLevel(level, { format: value as LevelFormat })}
          />
        </div>
      ))}
    </Stack>
  );
}

function SchemePreview({ scheme }: { scheme: Scheme }) {
  const { t } = useSpeech();
  const sections = SAMPLE_LEVELS.map((level, index) => ({
    id: String(index),
    level,
    number: { kind: 'auto' as const },
    title: [],
    blocks: [],
  }));
  const labels = numberSections({ scheme, sections });
  return (
    <div
      className={classes.preview}
      role="img"
      aria-label={`${t('inspector.preview')}: ${[...labels.values()].join(', ')}`}
    >
      {sections.map(({ id, level }) => (
        <div key={id} style={{ paddingLeft: (level - 1) * 12, fontWeight: level === 1 ? 600 : 400 }}>
          {labels.get(id)}
        </div>
      ))}
    </div>
  );
}
