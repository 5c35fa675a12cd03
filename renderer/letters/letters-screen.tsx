/** The letters and what belongs to them: the list, both registers and the check, one beside the other. */
import { FileCheck2, Inbox, type LucideIcon, Mail, NotebookText } from 'lucide-react';
import { formatRoute, type LettersPlace } from '../app/routes.ts';
import { useSpeech } from '../text/speak.ts';
import { CheckScreen } from './check/check-screen.tsx';
import { IncomingScreen } from './incoming-screen.tsx';
import { LetterList } from './letter-list.tsx';
import { LetterScreen } from './letter-screen.tsx';
import classes from './letters.module.css';
import { RegisterScreen } from './register-screen.tsx';

const TABS: readonly { readonly place: Exclude<LettersPlace['place'], 'letter'>; readonly icon: LucideIcon }[] = [
  { place: 'list', icon: Mail },
  { place: 'register', icon: NotebookText },
  { place: 'incoming', icon: Inbox },
  { place: 'check', icon: FileCheck2 },
];

function tabAddress(place: (typeof TABS)[number]['place']): string {
  const year = place === 'register' || place === 'incoming' ? { place, year: null } : { place };
  return formatRoute({ screen: 'letters', ...year });
}

export function LettersScreen({ at }: { at: LettersPlace }) {
  const { t } = useSpeech();
  return (
    <div className={classes.area}>
      <nav className={classes.tabs} aria-label={t('letters.tabs')}>
        {TABS.map(({ place, icon: Icon }) => (
          <a
            key={place}
            className={classes.tab}
            href={tabAddress(place)}
            aria-current={at.place === place ? 'page' : at.place === 'letter' && place === 'list' ? 'true' : undefined}
          >
            <Icon size={16} aria-hidden />
            {t(`letters.${place}`)}
          </a>
        ))}
      </nav>
      {at.place === 'list' && <LetterList />}
      {at.place === 'check' && <CheckScreen />}
      {at.place === 'register' && <RegisterScreen year={at.year} />}
      {at.place === 'incoming' && <IncomingScreen year={at.year} />}
      {at.place === 'letter' && <LetterScreen key={at.letter} id={at.letter} />}
    </div>
  );
}
