/** Terms of the agency that a comparison never cuts. What is typed is kept when the field is left. */
import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useSpeech } from '../text/speak.ts';
import { LONGEST_TERM, MOST_TERMS, readTerms } from './terms.ts';

interface TermsFieldProps {
  readonly terms: readonly string[];
  readonly onKeep: (terms: string[]) => void;
}

export function TermsField({ terms, onKeep }: TermsFieldProps) {
  const { t, plain } = useSpeech();
  const [typed, setTyped] = useState(terms.join('\n'));
  const read = readTerms(typed);
  const settle = () => {
    const kept = [...read.terms];
    if (kept.join('\n') !== terms.join('\n')) onKeep(kept);
    // Lines that could not be kept stay to be mended.
    if (read.tooLong + read.tooMany === 0) setTyped(kept.join('\n'));
  };
  const warnings = [
    read.tooLong > 0 && t('settings.termsTooLong', { count: read.tooLong, most: plain(LONGEST_TERM) }),
    read.tooMany > 0 && t('settings.termsTooMany', { count: read.tooMany, most: plain(MOST_TERMS) }),
  ].filter(Boolean);
  return (
    <>
      <Textarea
        mt="xs"
        label={t('settings.terms')}
        description={t('settings.termsHint')}
        placeholder={t('settings.termsPlaceholder')}
        autosize
        minRows={4}
        maxRows={12}
        spellCheck={false}
        value={typed}
        error={warnings.length > 0 ? warnings.join(' ') : null}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={settle}
      />
      <Text size="xs" c="dimmed" mt={4} role="status">
        {terms.length > 0 ? t('settings.termsCount', { count: terms.length }) : t('settings.termsEmpty')}
      </Text>
    </>
  );
}
