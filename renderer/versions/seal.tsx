/** What tells a milestone from every other state of the plan: its mark, and its hash to compare and to copy. */

import { Tooltip } from '@mantine/core';
import { Copy, Stamp } from 'lucide-react';
import type { VersionSummary } from '../../shared/rpc/contract.ts';
import { useVersionName } from '../plan/versions.ts';
import { useSpeech } from '../text/speak.ts';
import { copyText } from '../ui/copy-text.ts';
import { notify } from '../ui/notify.tsx';
import { shortHash } from './timeline.ts';
import classes from './versions.module.css';

/** A small seal, with the kind of the milestone where its name does not say it already; nothing for other versions. */
export function SealMark({ version }: { version: VersionSummary }) {
  const { t } = useSpeech();
  if (version.kind !== 'milestone') return null;
  const kind = t(`versions.marks.${version.milestone ?? 'other'}`);
  return (
    <span className={classes.mark}>
      <Stamp size={13} aria-hidden />
      {version.name.includes(kind) ? t('versions.sealedMark') : kind}
    </span>
  );
}

/** The hash of a milestone, short, with a button that copies the whole of it; nothing for other versions. */
export function SealHash({ version }: { version: VersionSummary }) {
  const { t } = useSpeech();
  const nameOf = useVersionName();
  if (version.kind !== 'milestone') return null;
  return (
    <span className={classes.hash}>
      <span>{t('versions.hash')}</span>
      <code title={version.hash}>{shortHash(version.hash)}</code>
      <Tooltip label={t('versions.copyHash', { name: nameOf(version) })}>
        <button
          type="button"
          className={classes.copy}
          aria-label={t('versions.copyHash', { name: nameOf(version) })}
          onClick={() => copyText(version.hash) && notify(t('versions.hashCopied'))}
        >
          <Copy size={14} aria-hidden />
        </button>
      </Tooltip>
    </span>
  );
}
