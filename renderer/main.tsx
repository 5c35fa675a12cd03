import '@fontsource/sarabun/400.css';
import '@fontsource/sarabun/600.css';
import '@fontsource/sarabun/700.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './app/theme.css';
import { createRoot, type Root } from 'react-dom/client';
import { App } from './app/app.tsx';
import { CannotStart } from './app/cannot-start.tsx';
import { openShell } from './rpc/use-shell.ts';
import { startSpeech } from './text/speak.ts';

async function start(root: Root): Promise<void> {
  try {
    const shell = await openShell();
    const settings = await shell.client.settings.read({});
    await startSpeech(settings.language);
    root.render(<App shell={shell} settings={settings} />);
  } catch (thrown) {
    await startSpeech('th');
    root.render(<CannotStart thrown={thrown} />);
  }
}

const place = document.getElementById('root');
if (place) void start(createRoot(place));
