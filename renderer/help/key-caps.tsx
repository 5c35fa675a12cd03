/** Keys as they are printed on a keyboard, the Thai letter of the last one beside it. */
import { keysForPeople } from '../app/commands/keys.ts';
import classes from './help.module.css';
import { printedInThai } from './key-map.ts';

/** `keys` in the catalogue's notation. */
export function KeyCaps({ keys, thai = false }: { keys: string; thai?: boolean }) {
  const parts = keys.split('+');
  const letter = thai ? printedInThai(keys) : '';
  return (
    <kbd className={classes.keys}>
      {parts.map((part, at) => (
        <span key={part} className={classes.cap}>
          {keysForPeople(part)}
          {letter && at === parts.length - 1 && (
            <span className={classes.thai} lang="th" aria-hidden>
              {letter}
            </span>
          )}
        </span>
      ))}
    </kbd>
  );
}
