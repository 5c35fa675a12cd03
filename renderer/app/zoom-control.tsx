/** The size of the page in the line at the bottom: smaller, larger, and a menu of sizes. */
import { Menu } from '@mantine/core';
import { Check, Minus, Plus } from 'lucide-react';
import { useSpeech } from '../text/speak.ts';
import { CommandItem } from '../ui/command-item.tsx';
import { useCommand } from './commands/use-commands.ts';
import classes from './frame.module.css';
import { usePageLook, ZOOM_STEPS } from './page-look.ts';

export function ZoomControl() {
  const { t } = useSpeech();
  const zoomIn = useCommand('view.zoom-in');
  const zoomOut = useCommand('view.zoom-out');
  const { zoom, fit, setZoom } = usePageLook();
  const chosen = <Check size={16} aria-hidden />;
  const none = <span style={{ width: 16 }} />;
  return (
    <>
      <button type="button" className={classes.statusButton} aria-label={t('status.zoomOut')} onClick={zoomOut.run}>
        <Minus size={15} aria-hidden />
      </button>
      <Menu position="top" width={300}>
        <Menu.Target>
          <button type="button" className={classes.statusButton} aria-label={t('status.zoomMenu', { percent: zoom })}>
            {t('status.zoom', { percent: zoom })}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={fit === 'auto' ? chosen : none} onClick={() => setZoom('auto')}>
            {t('status.zoomFit')}
          </Menu.Item>
          <CommandItem id="view.fit-width" />
          <CommandItem id="view.fit-page" />
          <CommandItem id="view.zoom-real" />
          <Menu.Divider />
          {ZOOM_STEPS.map((percent) => (
            <Menu.Item
              key={percent}
              leftSection={fit === null && percent === zoom ? chosen : none}
              onClick={() => setZoom(percent)}
            >
              {t('status.zoomPercent', { percent })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <button type="button" className={classes.statusButton} aria-label={t('status.zoomIn')} onClick={zoomIn.run}>
        <Plus size={15} aria-hidden />
      </button>
    </>
  );
}
