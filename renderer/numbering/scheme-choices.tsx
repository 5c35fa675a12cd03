/** What a plan calls its chapters, tables, figures and appendices, and whether its numbers are kept while it is drafted. */
import { Button, SegmentedControl, Select, Text } from '@mantine/core';
import { ListRestart } from 'lucide-react';
import type { CaptionScheme, Scheme } from '../../shared/plan/model.ts';
import { captionsOf, DEFAULT_APPENDIX } from '../../shared/plan/scheme.ts';
import { useCommand } from '../app/commands/use-commands.ts';
import { useSpeech } from '../text/speak.ts';
import { SettledField } from '../ui/settled-field.tsx';
import classes from './numbering.module.css';
import { withKeeping } from './use-numbering-commands.ts';

/** What chapters are called in Thai plans and reports. */
const CHAPTER_WORDS = ['บทที่', 'ส่วนที่', 'หมวด', 'หมวดที่', 'ยุทธศาสตร์ที่', 'แผนงานที่', 'ภาค'];

interface ChoiceProps {
  readonly scheme: Scheme;
  readonly onChange: (scheme: Scheme) => void;
}

/** Whether numbers follow or are kept, and the button that sets kept ones by their places. */
export function KeepingChoice({ scheme, onChange }: ChoiceProps) {
  const { t } = useSpeech();
  const renumber = useCommand('number.renumber');
  const isKept = scheme.numbering === 'kept';
  return (
    <div>
      <Text size="sm" fw={600} id="numbers-while-drafting">
        {t('numbering.whileDrafting')}
      </Text>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-labelledby="numbers-while-drafting"
        value={isKept ? 'kept' : 'auto'}
        onChange={(value) => onChange(withKeeping(scheme, value === 'kept'))}
        data={[
          { value: 'auto', label: t('numbering.follow') },
          { value: 'kept', label: t('numbering.kept') },
        ]}
      />
      <Text size="xs" c="dimmed" mt={4}>
        {t(isKept ? 'numbering.keptHelp' : 'numbering.followHelp')}
      </Text>
      {isKept && (
        <Button
          size="xs"
          variant="default"
          mt={6}
          fullWidth
          leftSection={<ListRestart size={15} aria-hidden />}
          onClick={renumber.run}
        >
          {t('numbering.renumber')}
        </Button>
      )}
    </div>
  );
}

/** The word before the number of a chapter; null where its pattern is not a word and a number. */
function chapterWord(pattern: string): string | null {
  return /^([^%]*\S) %1$/.exec(pattern)?.[1] ?? null;
}

export function ChapterWord({ scheme, onChange }: ChoiceProps) {
  const { t } = useSpeech();
  const own = chapterWord(scheme.levels[0]!.pattern);
  const words = own === null || CHAPTER_WORDS.includes(own) ? CHAPTER_WORDS : [...CHAPTER_WORDS, own];
  return (
    <Select
      size="xs"
      label={t('numbering.chapterWord')}
      placeholder={scheme.levels[0]!.pattern}
      value={own}
      data={words}
      allowDeselect={false}
      onChange={(word) => {
        if (word === null || word === own) return;
        const [first, ...rest] = scheme.levels;
        onChange({ ...scheme, levels: [{ ...first!, pattern: `${word} %1` }, ...rest] });
      }}
    />
  );
}

/** Labels of tables, figures and appendices. */
export function CaptionChoices({ scheme, onChange }: ChoiceProps) {
  const { t } = useSpeech();
  const captions = captionsOf(scheme);
  const change = (changes: Partial<CaptionScheme>) => onChange({ ...scheme, captions: { ...captions, ...changes } });
  const check = (pattern: string) => (/^[^%]*%1[^%]*$/.test(pattern) ? null : t('numbering.patternWrong'));
  return (
    <>
      <Text size="sm" fw={600} id="captions-by">
        {t('numbering.captions')}
      </Text>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-labelledby="captions-by"
        value={captions.by}
        onChange={(by) => change({ by: by as CaptionScheme['by'] })}
        data={[
          { value: 'plan', label: t('numbering.byPlan') },
          { value: 'chapter', label: t('numbering.byChapter') },
        ]}
      />
      <div className={classes.rows}>
        <SettledField
          size="xs"
          label={t('numbering.table')}
          value={captions.table}
          maxLength={40}
          check={check}
          onSettle={(table) => change({ table })}
        />
        <SettledField
          size="xs"
          label={t('numbering.figure')}
          value={captions.figure}
          maxLength={40}
          check={check}
          onSettle={(figure) => change({ figure })}
        />
        <SettledField
          size="xs"
          label={t('numbering.appendix')}
          value={scheme.appendix ?? DEFAULT_APPENDIX}
          maxLength={40}
          check={check}
          onSettle={(appendix) => onChange({ ...scheme, appendix })}
        />
      </div>
    </>
  );
}
