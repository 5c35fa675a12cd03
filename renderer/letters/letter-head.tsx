/** The bar over the form: where one is, the tools of the body, what is still to be done, and the way to a number. */
import { Anchor, Button } from '@mantine/core';
import { ArrowLeft, CircleAlert, CircleCheck, Lightbulb, Send } from 'lucide-react';
import { formatRoute } from '../app/routes.ts';
import { useSpeech } from '../text/speak.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { HeadingMenu } from './heading-menu.tsx';
import { KindIcon } from './kind-icon.tsx';
import classes from './letter.module.css';
import { SectionMenu } from './section-menu.tsx';
import { useWork } from './work.ts';

interface LetterHeadProps {
  readonly sections: { readonly opened: boolean; readonly onOpened: (opened: boolean) => void };
  readonly onNextFinding: () => void;
  readonly onSend: () => void;
}

export function LetterHead({ sections, onNextFinding, onSend }: LetterHeadProps) {
  const { t, plain } = useSpeech();
  const { letter, findings } = useWork();
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const advice = findings.length - errors;
  const Icon = errors > 0 ? CircleAlert : advice > 0 ? Lightbulb : CircleCheck;
  const words =
    errors > 0
      ? t('letters.one.need', { count: errors })
      : advice > 0
        ? t('letters.one.advice', { count: advice })
        : t('letters.one.ready');
  return (
    <header className={classes.head}>
      <div className={classes.top}>
        <Anchor className={classes.back} href={formatRoute({ screen: 'letters', place: 'list' })}>
          <ArrowLeft size={16} aria-hidden />
          <span>{t('letters.one.back')}</span>
        </Anchor>
        <h1 className={classes.title} title={t(`letters.kind.${letter.kind}`)}>
          <KindIcon kind={letter.kind} />
          <span>{t(`letters.kind.${letter.kind}`)}</span>
        </h1>
        <Button
          className={classes.state}
          data-state={errors > 0 ? 'error' : advice > 0 ? 'advice' : 'ready'}
          size="compact-sm"
          variant="subtle"
          leftSection={<Icon size={16} aria-hidden />}
          disabled={findings.length === 0}
          aria-label={words}
          title={findings.length > 0 ? t('letters.one.nextFinding') : undefined}
          onClick={onNextFinding}
        >
          <span className={classes.long}>{words}</span>
          {findings.length > 0 && <span className={classes.short}>{plain(errors || advice)}</span>}
        </Button>
        <Button size="compact-md" leftSection={<Send size={16} aria-hidden />} onClick={onSend}>
          {t('letters.send.action')}
        </Button>
      </div>
      <div className={classes.tools} role="toolbar" aria-label={t('letters.one.tools')}>
        <CommandButton id="edit.undo" />
        <CommandButton id="edit.redo" />
        <span className={classes.gap} />
        <CommandButton id="mark.bold" />
        <CommandButton id="mark.underline" />
        <span className={classes.gap} />
        <CommandButton id="block.paragraph" />
        <CommandButton id="block.numbered" />
        <CommandButton id="section.promote" />
        <CommandButton id="section.demote" />
        <span className={classes.gap} />
        {letter.kind === 'cabinet-submission' && <HeadingMenu />}
        <SectionMenu link={letter.plan} {...sections} />
      </div>
    </header>
  );
}
