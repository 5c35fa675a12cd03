/** The bar under the pages: from change to change, how the pages are shown, what is not counted, and what the signs mean. */
import { ActionIcon, Checkbox, Popover, SegmentedControl, Tooltip } from '@mantine/core';
import { ChevronDown, ChevronUp, CircleQuestionMark } from 'lucide-react';
import { CATALOGUE, type CommandId } from '../app/commands/catalogue.ts';
import { keysForPeople } from '../app/commands/keys.ts';
import { useCommand } from '../app/commands/use-commands.ts';
import { commandTitle, useSpeech } from '../text/speak.ts';
import classes from './compare.module.css';
import { Legend } from './legend.tsx';
import type { CompareLook } from './use-look.ts';

interface ViewBarProps {
  /** Which of how many changes one is at; 0 where it is none of them. */
  readonly at: number;
  readonly of: number;
  readonly look: CompareLook;
  readonly onLook: (change: Partial<CompareLook>) => void;
}

export function ViewBar({ at, of, look, onLook }: ViewBarProps) {
  const { t, count } = useSpeech();
  const check = (name: 'onlyChanged' | 'ignoreNumbers' | 'ignoreFormat') => (
    <label className={classes.check} htmlFor={`compare-${name}`}>
      <Checkbox
        id={`compare-${name}`}
        size="xs"
        checked={look[name]}
        onChange={(event) => onLook({ [name]: event.currentTarget.checked })}
      />
      {t(`compare.${name}`)}
    </label>
  );
  return (
    <div className={classes.bar}>
      <Step id="compare.previous" icon={ChevronUp} />
      <span className={classes.counter} title={t('compare.counter', { at, of })}>
        {at > 0 ? count(at) : '–'}/{count(of)}
      </span>
      <Step id="compare.next" icon={ChevronDown} />
      <SegmentedControl
        size="xs"
        aria-label={t('compare.columns')}
        data={[
          { value: 'two', label: t('compare.two') },
          { value: 'one', label: t('compare.one') },
        ]}
        value={look.oneColumn ? 'one' : 'two'}
        onChange={(value) => onLook({ oneColumn: value === 'one' })}
      />
      {check('onlyChanged')}
      {check('ignoreNumbers')}
      {check('ignoreFormat')}
      <span className={classes.barSpace} />
      <div className={classes.wideLegend}>
        <Legend brief />
      </div>
      <Popover position="top-end" withArrow={false} shadow="md" width={340}>
        <Popover.Target>
          <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('compare.legend')}>
            <CircleQuestionMark size={18} aria-hidden />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown>
          <Legend />
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}

function Step({ id, icon: Icon }: { id: CommandId; icon: typeof ChevronUp }) {
  const { language } = useSpeech();
  const { enabled, run } = useCommand(id);
  const title = commandTitle(id, language);
  return (
    <Tooltip label={`${title} (${keysForPeople(CATALOGUE[id].keys ?? '')})`}>
      <ActionIcon variant="default" size={30} aria-label={title} disabled={!enabled} onClick={run}>
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
