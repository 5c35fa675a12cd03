import { MantineProvider } from '@mantine/core';
import { useSpeech } from '../text/speak.ts';
import { Trouble } from '../ui/trouble.tsx';
import classes from './frame.module.css';
import { cssVariables, theme } from './theme.ts';

function Reason({ thrown }: { thrown: unknown }) {
  const { t } = useSpeech();
  return (
    <main className={classes.alone}>
      <Trouble title={t('app.startFailed')} thrown={thrown} onRetry={() => window.location.reload()}>
        {t('app.startAgain')}
      </Trouble>
    </main>
  );
}

/** The app behind the window did not answer at start. */
export function CannotStart({ thrown }: { thrown: unknown }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <Reason thrown={thrown} />
    </MantineProvider>
  );
}
