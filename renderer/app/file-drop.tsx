/** A document dropped anywhere on the window goes to be looked over and imported. */
import { FileInput } from 'lucide-react';
import { useSpeech } from '../text/speak.ts';
import { notifyRefusal } from '../ui/notify.tsx';
import { useFileDrop } from '../ui/use-file-drop.ts';
import { askFor } from './errands.ts';
import classes from './frame.module.css';
import { go } from './routes.ts';

/** Names of files that can be imported; one without an ending may be text. */
const IMPORTED = /(^|[\\/])[^.\\/]+$|\.(txt|text|md|markdown|docx|docm|dotx|json)$/i;

export function FileDrop() {
  const { t } = useSpeech();
  const dropping = useFileDrop((file) => {
    if (file.type.startsWith('image/')) notifyRefusal(t('app.dropPicture'));
    else if (!IMPORTED.test(file.name)) notifyRefusal(t('app.dropUnknown', { file: file.name }));
    else askFor('import-file', () => go({ screen: 'library', bin: false }), file);
  }, 'window');
  return (
    dropping && (
      <div className={classes.drop}>
        <div>
          <FileInput size={34} strokeWidth={1.5} color="var(--accent)" aria-hidden />
          {t('app.dropHere')}
          <span>{t('app.dropKinds')}</span>
        </div>
      </div>
    )
  );
}
