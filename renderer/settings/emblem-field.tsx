/** The agency's own emblem file: chosen or dropped, shown, taken away. Without one letters keep its place empty. */
import { Button, Group, Text, Title } from '@mantine/core';
import { ImageOff, ImageUp } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Agency } from '../../shared/letter/model.ts';
import { useAgencyDeeds, useEmblem } from '../agencies/use-agencies.ts';
import { EMBLEM_SIZE, isSvg, svgAsPng } from '../pictures/svg-as-png.ts';
import { useSpeech } from '../text/speak.ts';
import { readAsBase64 } from '../ui/files.ts';
import { notifyFailure, notifyWithAction } from '../ui/notify.tsx';
import { useFileDrop } from '../ui/use-file-drop.ts';
import classes from './agencies.module.css';

export function EmblemField({ agency }: { agency: Agency }) {
  const speech = useSpeech();
  const { t } = speech;
  const { setEmblem, removeEmblem } = useAgencyDeeds();
  const picture = useEmblem(agency);
  const picker = useRef<HTMLInputElement>(null);
  const picking = useRef<HTMLButtonElement>(null);
  const [busy, setBusy] = useState(false);
  const put = async (fileName: string, bytes: string, svg: boolean) =>
    setEmblem(agency.id, fileName, bytes, svg ? await svgAsPng(bytes, EMBLEM_SIZE) : undefined);
  const take = async (file: File) => {
    setBusy(true);
    try {
      await put(file.name, await readAsBase64(file), isSvg(file));
    } catch (thrown) {
      notifyFailure(thrown, speech);
    }
    setBusy(false);
  };
  const remove = async () => {
    const shown = picture.data;
    if (!(await removeEmblem(agency.id)) || !shown) return;
    picking.current?.focus();
    const [kind = '', bytes = ''] = shown.split(',');
    const name = t('agencies.emblemOf', { name: agency.name });
    notifyWithAction(t('agencies.emblemRemoved', { name: agency.name }), t('app.undo'), () => {
      void put(name, bytes, kind.includes('svg'));
    });
  };
  const dropping = useFileDrop((file) => void take(file));
  const has = agency.emblem !== null;
  return (
    <div className={classes.emblem}>
      <Title order={3}>{t('agencies.emblem')}</Title>
      <div className={classes.picture} data-over={dropping || undefined}>
        {has && picture.data ? (
          <img src={picture.data} alt={t('agencies.emblemOf', { name: agency.name })} />
        ) : (
          <>
            <ImageOff size={26} strokeWidth={1.4} aria-hidden />
            <Text size="xs" c="#566070" ta="center">
              {dropping ? t('agencies.dropEmblem') : t('agencies.noEmblem')}
            </Text>
          </>
        )}
      </div>
      <input
        ref={picker}
        type="file"
        accept=".png,.svg,image/png,image/svg+xml"
        hidden
        aria-label={t('agencies.chooseEmblem')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void take(file);
        }}
      />
      <Group gap="xs">
        <Button
          ref={picking}
          size="compact-sm"
          variant="light"
          loading={busy}
          leftSection={<ImageUp size={15} aria-hidden />}
          onClick={() => picker.current?.click()}
        >
          {has ? t('agencies.changeEmblem') : t('agencies.chooseEmblem')}
        </Button>
        {has && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            c="var(--mantine-color-text)"
            onClick={() => void remove()}
          >
            {t('agencies.removeEmblem')}
          </Button>
        )}
      </Group>
      <Text size="xs" c="dimmed" mt={4}>
        {t('agencies.emblemText')}
      </Text>
    </div>
  );
}
