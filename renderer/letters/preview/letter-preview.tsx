/** The letter as it will print: the pages of its real Word file beside the form. */
import { Text } from '@mantine/core';
import { FileWarning } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { describeNotice } from '../../../shared/notices.ts';
import { usePageLook } from '../../app/page-look.ts';
import { useIsDark } from '../../app/use-is-dark.ts';
import { sayFailure } from '../../rpc/failures.ts';
import { useSpeech } from '../../text/speak.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import './page.css';
import classes from './preview.module.css';
import type { Pages } from './use-pages.ts';

/** Width of A4 and of the desk around it, in CSS pixels. */
const PAGE_WIDTH = (21 / 2.54) * 96;
const DESK = 36;

/** As wide as the pane, up to the real size. */
function usePageZoom(desk: { readonly current: HTMLElement | null }): number {
  const [zoom, setZoom] = useState(1);
  useLayoutEffect(() => {
    const element = desk.current;
    if (!element) return;
    const measure = () => setZoom(Math.max(0.3, Math.min(1.15, (element.clientWidth - DESK) / PAGE_WIDTH)));
    measure();
    const watching = new ResizeObserver(measure);
    watching.observe(element);
    return () => watching.disconnect();
  }, [desk]);
  return zoom;
}

export function LetterPreview({ pages }: { pages: Pages }) {
  const { t, language } = useSpeech();
  const { drawn, stale, failure, file } = pages;
  const desk = useRef<HTMLElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const zoom = usePageZoom(desk);
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
