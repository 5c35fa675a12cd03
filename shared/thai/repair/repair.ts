/** Thai text of PDF files, repaired: what was torn apart, turned round, doubled or drawn with private glyphs. */
import { driftRepairs } from './drift.ts';
import { type Surety, suretyOf } from './evidence.ts';
import { withoutGlyphs } from './glyphs.ts';
import { lineEndRepairs } from './line-ends.ts';
import { lostRingRepairs } from './lost-ring.ts';
import { isWhole, PLACES, piecesOf, tidy, WORTH_A_LOOK } from './place.ts';
import type { Repair, RepairKind } from './repairs.ts';
import { inOne, withRepairs } from './rounds.ts';
import { type Habit, isClosedByVowelBefore, wasAmAfterGap, wasAmAfterTone } from './sara-am.ts';

/** How far around a place its reading depends on the text, in UTF-16 units. */
const AROUND = 16;

/** A place that does not look as Thai does. */
interface Suspect {
  readonly at: number;
  /** As it came, and the same without private glyphs. */
  readonly source: string;
  readonly place: string;
  readonly pieces: readonly string[];
  /** All pieces together, where they make a cluster. */
  readonly joined: string | null;
  readonly surety: Surety;
}

/** The text around a place, what stands before it with its marks in order. */
function around(plain: string, at: number, place: string): { readonly before: string; readonly after: string } {
  const end = at + place.length;
  return { before: tidy(plain.slice(Math.max(0, at - AROUND), at)), after: plain.slice(end, end + AROUND) };
}

function suspectAt(source: string, plain: string, at: number, place: string): Suspect | null {
  const pieces = piecesOf(place);
  const apart = pieces.length > 1;
  const { before, after } = around(plain, at, place);
  const whole = apart ? tidy(pieces.join('')) : '';
  const hasTail = /[าำ]$/.test(whole);
  const joins = apart && isWhole(whole) && !(hasTail && isClosedByVowelBefore(before));
  const surety = joins ? suretyOf(before, pieces, asKnown(pieces, whole), after) : 'no';
  const joined = joins && surety !== 'no' ? whole : null;
  if (joined === null && source === place && tidy(pieces[0]!) === pieces[0]) return null;
  return { at, source, place, pieces, joined, surety };
}

/** A lone า after a gap is looked up as the ำ that it was more often than not. */
function asKnown(pieces: readonly string[], whole: string): string {
  return pieces.at(-1) === 'า' ? `${whole.slice(0, -1)}ำ` : whole;
}

function suspectsIn(text: string, plain: string): Suspect[] {
  const found: Suspect[] = [];
  for (const { 0: place, index: at } of plain.matchAll(PLACES)) {
    if ((place.length === 1 || isWhole(place)) && text.startsWith(place, at)) continue;
    const suspect = suspectAt(text.slice(at, at + place.length), plain, at, place);
    if (suspect !== null) found.push(suspect);
  }
  return found;
}

/** Whether the text is broken for certain anywhere, so that what could be meant otherwise is broken as well. */
function isBroken({ source, place, joined, surety }: Suspect): boolean {
  return source !== place || (joined !== null && surety !== 'unsure');
}

function habitOf(suspects: readonly Suspect[]): Habit {
  const torn = suspects.filter(({ joined, surety }) => joined !== null && surety !== 'unsure');
  return {
    ringsLost: torn.some(({ pieces }) => pieces[0]!.length === 1 && pieces[1] === 'า'),
    marksApart: torn.some(({ joined }) => !/[าำ]$/.test(joined!)),
  };
}

/** ำ or า for what was torn: what the place says itself, otherwise its surroundings. */
function withItsVowel({ pieces, at, place }: Suspect, joined: string, plain: string, habit: Habit): string {
  if (!joined.endsWith('า')) return joined;
  const { before, after } = around(plain, at, place);
  const last = pieces.at(-1)!;
  const wasAm = last === 'า' ? wasAmAfterGap(before, joined, after) : wasAmAfterTone(before, joined, after, habit);
  return wasAm ? `${joined.slice(0, -1)}ำ` : joined;
}

/** What a place becomes, and whether its pieces were joined for it. */
function mend(suspect: Suspect, plain: string, broken: boolean, habit: Habit): { after: string; isJoined: boolean } {
  const { place, pieces, joined, surety } = suspect;
  if (joined !== null && (surety !== 'unsure' || broken)) {
    return { after: withItsVowel(suspect, joined, plain, habit), isJoined: true };
  }
  return { after: tidy(pieces[0]!) + place.slice(pieces[0]!.length), isJoined: false };
}

function kindOf({ source, place }: Suspect, after: string, isJoined: boolean): RepairKind {
  if (source !== place) return 'glyph';
  if (place === 'เเ') return 'sara-ae';
  if (after.endsWith('ำ') && (isJoined || place.includes('\u0E4D'))) return 'sara-am';
  if (isJoined) return 'space';
  return after.length < place.length ? 'doubled' : 'order';
}

/** What is torn, turned or doubled on one consonant; `broken`: the text has shown already that it is. */
function placeRepairs(text: string, wasBroken: boolean): Repair[] {
  if (!WORTH_A_LOOK.test(text)) return [];
  const plain = withoutGlyphs(text);
  const suspects = suspectsIn(text, plain);
  const broken = wasBroken || suspects.some(isBroken);
  const habit = habitOf(suspects);
  const repairs: Repair[] = [];
  for (const suspect of suspects) {
    const { after, isJoined } = mend(suspect, plain, broken, habit);
    if (after === suspect.source) continue;
    repairs.push({ kind: kindOf(suspect, after, isJoined), at: suspect.at, before: suspect.source, after });
  }
  return repairs;
}

/** Each looks at what the one before it made. */
const STEPS: readonly ((text: string, broken: boolean) => readonly Repair[])[] = [
  driftRepairs,
  placeRepairs,
  lineEndRepairs,
  lostRingRepairs,
];

/** One repair can bring another to light; a text that a PDF file made has come to rest by then. */
const MOST_ROUNDS = 8;

/**
 * Repairs Thai text that came out of a PDF file and lists what it did, in the order of the text; `repairs` put into the text as
 * it came give `text`. Text that is right comes back as the same string, and a second repair finds nothing.
 *
 * Mended are ำ that lost its ring or stands in pieces (ส านัก, ก ำหนด, ํ า, สานัก in a text without any ำ), spaces before marks
 * (ที ่), the same mark twice, marks in another order than a keyboard gives (as `normalizeText` has it) or one letter too late
 * (ทัง้), marks behind a line end, เเ, and the private glyphs of Thai fonts. Lines stay as many as they were. How a doubtful
 * place is read depends on the whole text given, so give all that came from one source at once. Takes time in proportion to the
 * text.
 */
export function repairThai(text: string): { readonly text: string; readonly repairs: readonly Repair[] } {
  let repaired = text;
  let repairs: readonly Repair[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = repaired;
    for (const step of STEPS) {
      const found = step(repaired, repairs.length > 0);
      repairs = inOne(text, repairs, found);
      repaired = withRepairs(repaired, found);
    }
    if (repaired === before) break;
  }
  return { text: repaired, repairs };
}
