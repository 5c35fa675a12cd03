/** The page that is written and, where there is something to read, the pane beside it. */
import { type ReactNode, useCallback } from 'react';
import { Group, type Layout, Panel, Separator } from 'react-resizable-panels';
import { usePreferences } from '../app/preferences.tsx';
import { BesidePane } from '../beside/beside-pane.tsx';
import type { Beside } from '../beside/beside-store.ts';
import { useSpeech } from '../text/speak.ts';
import classes from './draft.module.css';

/** Percent of the room that the pane takes the first time. */
const FIRST_WIDTH = 46;

interface Props {
  readonly beside: Beside | null;
  /** Stands over the page. */
  readonly above: ReactNode;
  readonly children: ReactNode;
}

/** The page stays the same one while the pane comes and goes. */
export function WritingArea({ beside, above, children }: Props) {
  const { t } = useSpeech();
  const { settings, rememberPanes } = usePreferences();
  const onLayoutChanged = useCallback(
    ({ beside: now }: Layout) => {
      if (now !== undefined && now > 0) rememberPanes('beside', [Math.round(now * 10) / 10]);
    },
    [rememberPanes],
  );
  const width = settings.panes.beside?.[0] ?? FIRST_WIDTH;
  return (
    <Group className={classes.screen} onLayoutChanged={onLayoutChanged}>
      <Panel id="writing" minSize={300}>
        <div className={classes.column}>
          {above}
          {children}
        </div>
      </Panel>
      {beside && <Separator className={classes.splitter} aria-label={t('beside.splitter')} />}
      {beside && (
        <Panel id="beside" defaultSize={`${width}%`} minSize={260}>
          <BesidePane beside={beside} />
        </Panel>
      )}
    </Group>
  );
}
