/** What went wrong with a call: an expected error with its sentence, a lost connection, or a bug. */
import { ORPCError } from '@orpc/client';
import { AppError, describeError, type ErrorDetails, isErrorCode, type Language } from '../../shared/errors.ts';
import { ENGLISH } from '../text/english.ts';
import { THAI } from '../text/thai.ts';

export type Failure =
  | { readonly kind: 'expected'; readonly error: AppError }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'bug'; readonly error: unknown };

/** Statuses with which a shell says that this window is not, or no longer, its own. */
const STRANGER = [401, 403];

export function readFailure(thrown: unknown): Failure {
  if (thrown instanceof AppError) return { kind: 'expected', error: thrown };
  if (thrown instanceof ORPCError) {
    if (isErrorCode(thrown.code)) {
      return { kind: 'expected', error: new AppError(thrown.code, (thrown.data ?? {}) as ErrorDetails) };
    }
    return STRANGER.includes(thrown.status) ? { kind: 'unreachable' } : { kind: 'bug', error: thrown };
  }
  // `fetch` says a TypeError for every way a request can fail to arrive; an aborted one is cut by the other side closing.
  if (thrown instanceof TypeError || (thrown instanceof DOMException && thrown.name === 'AbortError')) {
    return { kind: 'unreachable' };
  }
  return { kind: 'bug', error: thrown };
}

/** The sentence to show for anything thrown. */
export function sayFailure(thrown: unknown, language: Language): string {
  const failure = readFailure(thrown);
  const words = (language === 'th' ? THAI : ENGLISH).app;
  if (failure.kind === 'expected') return describeError(failure.error.code, failure.error.details, language);
  return failure.kind === 'unreachable' ? words.noConnection : words.unexpected;
}
