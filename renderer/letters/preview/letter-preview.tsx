/** The letter as it will print: the pages of its real Word file beside the form. */
import { ActionIcon, Button, Text } from '@mantine/core';
import { FileWarning, ZoomIn, ZoomOut } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { describeNotice } from '../../../shared/notices.ts';
import { usePageLook } from '../../app/page-look.ts';
import { useIsDark } from '../../app/use-is-dark.ts';
import { sayFailure } from '../../rpc/failures.ts';
import { useSpeech } from '../../text/speak.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import './page.css';
import classes from './preview.module.css';
import { usePageZoom } from './use-page-zoom.ts';
import type { Pages } from './use-pages.ts';

const BUTTON = { variant: 'subtle', color: 'gray', c: 'var(--mantine-color-text)', size: 28 } as const;

export function LetterPreview({ pages }: { pages: Pages }) {
  const { t, language, plain } = useSpeech();
  const { drawn, stale, failure, file } = pages;
  const desk = useRef<HTMLElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const { zoom, fits, step, fit } = usePageZoom(desk);
  const percent = `${plain(Math.round(zoom * 100))} %`;
  const { dimmed } = usePageLook();
  const dark = useIsDark();
  useLayoutEffect(() => {
    if (drawn === null) return;
    // The desk is what scrolls: exchanging the pages in one go leaves its place.
    paper.current?.replaceChildren(drawn);
  }, [drawn]);
  return (
    <div className={classes.preview} data-pane="preview">
      <div className={classes.bar}>
        <span className={classes.note} role="status">
          {drawn === null
            ? t('letters.preview.making')
            : stale
              ? t('letters.preview.stale')
              : t('letters.preview.note')}
        </span>
        <ActionIcon {...BUTTON} aria-label={t('letters.preview.smaller')} onClick={() => step(-1)}>
          <ZoomOut size={17} aria-hidden />
        </ActionIcon>
        <Button
          size="compact-xs"
          variant={fits ? 'light' : 'subtle'}
          className={classes.percent}
          aria-pressed={fits}
          aria-label={`${percent} ${t('letters.preview.fit')}`}
          title={t('letters.preview.fit')}
          onClick={fit}
        >
          {percent}
        </Button>
        <ActionIcon {...BUTTON} aria-label={t('letters.preview.larger')} onClick={() => step(1)}>
          <ZoomIn size={17} aria-hidden />
        </ActionIcon>
        <span className={classes.gap} />
        <CommandButton id="letter.print" />
        <CommandButton id="letter.save-docx" />
      </div>
      {failure !== null && (
        <p className={classes.failure} role="alert">
          <FileWarning size={16} aria-hidden />
          {t('letters.preview.failed')} {sayFailure(failure, language)}
        </p>
      )}
      <ScrollBox ref={desk} className={classes.desk} name={t('letters.preview.pages')}>
        <div
          ref={paper}
          className={classes.paper}
          style={{ zoom }}
          lang="th"
          data-testid="letter-pages"
          data-stale={stale || undefined}
          data-dimmed={(dark && dimmed) || undefined}
        />
        {file !== null && file.notices.length > 0 && (
          <div className={classes.notices}>
            <Text size="xs" fw={600}>
              {t('letters.preview.notices')}
            </Text>
            {file.notices.map((notice) => (
              <Text key={notice.code} size="xs">
                {describeNotice(notice, language)}
              </Text>
            ))}
          </div>
        )}
      </ScrollBox>
    </div>
  );
}
