/** The change one is at: what it is, why it was made, where its other end is, and taking it back. */
import { Button, Menu, Textarea } from '@mantine/core';
import { ArrowLeftRight, ChevronDown, Undo2 } from 'lucide-react';
import { useSpeech } from '../text/speak.ts';
import classes from './compare.module.css';
import { describeChange } from './describe.ts';
import { FamilyIcon } from './family-icon.tsx';
import { familyOf } from './filter.ts';
import type { LaidOut } from './laid-out.ts';
import type { Part } from './parts.ts';

interface ChangeStripProps {
  readonly laid: LaidOut;
  readonly change: number;
  /** Null until what was kept is read. */
  readonly reason: string | null;
  readonly onReason: (text: string) => void;
  readonly onReasonLeft: () => void;
  /** What of it can be put back into the draft; the smallest first. */
  readonly parts: readonly Part[];
  readonly onRestore: (part: Part) => void;
  readonly busy: boolean;
  readonly onOtherEnd: (() => void) | null;
}

export function ChangeStrip(props: ChangeStripProps) {
  const { laid, change, reason, onReason, onReasonLeft, parts, onRestore, busy, onOtherEnd } = props;
  const speech = useSpeech();
  const { t } = speech;
  const it = laid.comparison.changes[change]!;
  const { title } = describeChange(laid, change, speech);
  const likely = 'match' in it && it.match === 'likely';
  const [part, ...more] = parts;
  return (
    <section className={classes.strip} aria-label={t('compare.currentChange')}>
      <div className={classes.stripTitle}>
        <FamilyIcon family={familyOf(it)} size={17} />
        <strong className={classes.stripName} title={title}>
          {title}
        </strong>
        {likely && <small className={classes.stripNote}>{t('compare.likely')}</small>}
      </div>
      <Textarea
        className={classes.reason}
        size="sm"
        autosize
        minRows={1}
        maxRows={4}
        maxLength={4000}
        aria-label={t('compare.reason')}
        placeholder={t('compare.reasonHint')}
        disabled={reason === null}
        value={reason ?? ''}
        onChange={(event) => onReason(event.currentTarget.value)}
        onBlur={onReasonLeft}
      />
      <div className={classes.stripDeeds}>
        {onOtherEnd && (
          <Button
            size="xs"
            h={32}
            variant="default"
            leftSection={<ArrowLeftRight size={15} aria-hidden />}
            onClick={onOtherEnd}
          >
            {t('compare.otherEnd')}
          </Button>
        )}
        {part && (
          <Button.Group>
            <Button
              size="xs"
              h={32}
              variant="default"
              loading={busy}
              leftSection={<Undo2 size={15} aria-hidden />}
              onClick={() => onRestore(part)}
            >
              {t(`compare.restore.${part.what}`)}
            </Button>
            {more.length > 0 && (
              <Menu position="top-end">
                <Menu.Target>
                  <Button
                    size="xs"
                    h={32}
                    px={7}
                    variant="default"
                    disabled={busy}
                    aria-label={t('compare.restoreMore')}
                  >
                    <ChevronDown size={15} aria-hidden />
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  {more.map((other) => (
                    <Menu.Item key={other.what} onClick={() => onRestore(other)}>
                      {t(`compare.restore.${other.what}`)}
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
            )}
          </Button.Group>
        )}
      </div>
    </section>
  );
}
