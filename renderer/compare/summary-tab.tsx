/** What a committee asks first: a word on each chapter, the figures that changed, and old numbers beside new ones. */
import { Button, Title } from '@mantine/core';
import { Copy, Printer } from 'lucide-react';
import { useMemo } from 'react';
import { summarize } from '../../shared/compare/summary.ts';
import { useSpeech } from '../text/speak.ts';
import { notify } from '../ui/notify.tsx';
import { copyRich, tableOf } from './copy.ts';
import type { LaidOut } from './laid-out.ts';
import { printFragment } from './print.ts';
import classes from './summary.module.css';

interface SummaryTabProps {
  readonly laid: LaidOut;
  readonly onRow: (row: number) => void;
  readonly onSelect: (change: number) => void;
}

/** Lines of the map that are drawn at once; the whole of it is copied and printed. */
const MOST = 300;

export function SummaryTab({ laid, onRow, onSelect }: SummaryTabProps) {
  const { t, count } = useSpeech();
  const { chapters, figures, renumbering } = useMemo(
    () => summarize(laid.comparison, laid.before.plan, laid.after.plan),
    [laid],
  );
  const { changes } = laid.comparison;
  const rowOfSection = (section: string, gone: boolean) =>
    laid.outline.find(({ key }) => key === (gone ? `gone:${section}` : section))?.row;
  const changeOfFigure = (line: number | undefined) =>
    changes.findIndex((change) =>
      line === undefined
        ? change.kind === 'details'
        : 'after' in change && 'pieces' in change && [change.after].flat()[0]?.line === line,
    );
  const map = () =>
    tableOf(
      [t('compare.oldNumber'), t('compare.newNumber'), t('compare.section')],
      renumbering.map(({ before, after, title }) => [before || '–', after || '–', title]),
    );
  return (
    <div className={classes.summary}>
      <section>
        <Title order={3} className={classes.head}>
          {t('compare.briefs')}
        </Title>
        {chapters.length === 0 && <p className={classes.quiet}>{t('compare.nothingHere')}</p>}
        <ul className={classes.found}>
          {chapters.map(({ section, heading, gone, text }) => {
            const row = rowOfSection(section, gone);
            return (
              <li key={`${gone} ${section}`}>
                <button type="button" className={classes.jump} onClick={() => row !== undefined && onRow(row)}>
                  <strong className={classes.chapter} data-gone={gone || undefined}>
                    {heading || t('outline.untitled')}
                  </strong>
                  <span className={classes.words}>{text}</span>
                </button>
              </li>
            );
          })}
        </ul>
      </section>
      <section>
        <Title order={3} className={classes.head}>
          {t('compare.figures')} <small className={classes.total}>{count(figures.length)}</small>
        </Title>
        {figures.length === 0 && <p className={classes.quiet}>{t('compare.noFigures')}</p>}
        <ul className={classes.found}>
          {figures.map(({ kind, before, after, at }, index) => {
            const change = changeOfFigure(at?.after.line);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is made once
              <li key={index}>
                <button type="button" className={classes.jump} onClick={() => change !== -1 && onSelect(change)}>
                  <span className={classes.figure}>
                    <small className={classes.kind}>{t(`compare.figure.${kind}`)}</small>
                    {before && <del>{before.text}</del>}
                    {before && after && ' → '}
                    {after && <ins>{after.text}</ins>}
                  </span>
                  <span className={classes.words}>{(after ?? before)?.sentence}</span>
                </button>
              </li>
            );
          })}
        </ul>
      </section>
      <section>
        <div className={classes.sectionHead}>
          <Title order={3} className={classes.head}>
            {t('compare.map')} <small className={classes.total}>{count(renumbering.length)}</small>
          </Title>
          {renumbering.length > 0 && (
            <>
              <Button
                size="compact-sm"
                h={28}
                variant="subtle"
                leftSection={<Copy size={14} aria-hidden />}
                onClick={() => {
                  copyRich(map());
                  notify(t('compare.mapCopied'));
                }}
              >
                {t('compare.copy')}
              </Button>
              <Button
                size="compact-sm"
                h={28}
                variant="subtle"
                leftSection={<Printer size={14} aria-hidden />}
                onClick={() => printFragment(t('compare.map'), map().html)}
              >
                {t('compare.print')}
              </Button>
            </>
          )}
        </div>
        {renumbering.length === 0 ? (
          <p className={classes.quiet}>{t('compare.noMap')}</p>
        ) : (
          <table className={classes.map}>
            <thead>
              <tr>
                <th>{t('compare.oldNumber')}</th>
                <th>{t('compare.newNumber')}</th>
                <th>{t('compare.section')}</th>
              </tr>
            </thead>
            <tbody>
              {renumbering.slice(0, MOST).map(({ before, after, title, section }) => (
                <tr key={section}>
                  <td>{before || '–'}</td>
                  <td>{after || '–'}</td>
                  <td>
                    <button
                      type="button"
                      className={`${classes.jump} ${classes.mapped}`}
                      onClick={() => onRow(rowOfSection(section, false) ?? 0)}
                    >
                      {title || t('outline.untitled')}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {renumbering.length > MOST && (
          <p className={classes.quiet}>{t('compare.mapMore', { count: renumbering.length - MOST })}</p>
        )}
      </section>
    </div>
  );
}
