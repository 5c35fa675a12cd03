import { AsyncIteratorClass, implement, ORPCError, ValidationError } from '@orpc/server';
import { z } from 'zod';
import { AppError, type ErrorCode, type Sentence } from '../../shared/errors.ts';
import { issueReason, reasonDetails } from '../../shared/reasons.ts';
import { EXPECTED_STATUS } from '../../shared/rpc/call.ts';
import { contract } from '../../shared/rpc/contract.ts';
import type { Log } from './log.ts';

export type Implementer = ReturnType<typeof implementContract>;

/**
 * The contract ready to be given handlers. Whatever they throw leaves in one of three forms: an `AppError` as the typed error
 * of its code, an input that the schema refuses as `INPUT_INVALID` with the reason, and anything else, a bug, logged with its
 * stack and told to the client as an internal error without particulars.
 */
export function implementContract(log: Log) {
  return implement(contract).use(async ({ next, path }) => {
    const toClient = (error: unknown) => clientError(error, path.join('.'), log);
    try {
      const result = await next();
      const output: unknown = result.output;
      return isIterator(output) ? { ...result, output: withErrors(output, toClient) } : result;
    } catch (error) {
      throw toClient(error);
    }
  });
}

function clientError(error: unknown, call: string, log: Log): ORPCError<string, unknown> {
  if (error instanceof AppError) return typedError(error);
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError) {
    return typedError(new AppError('INPUT_INVALID', reasonDetails(reasonOf(error.cause))));
  }
  const wrongOutput = error instanceof ORPCError && error.cause instanceof ValidationError ? error.cause : undefined;
  log.bug(wrongOutput ? `${call}: ${reasonOf(wrongOutput).en}` : call, error);
  return new ORPCError('INTERNAL_SERVER_ERROR');
}

function typedError(error: AppError): ORPCError<ErrorCode, AppError['details']> {
  return new ORPCError(error.code, { status: EXPECTED_STATUS, message: error.message, data: error.details });
}

/** What is wrong with an input, in one line: the first issue and where it is. */
function reasonOf(error: ValidationError): Sentence {
  const [first] = error.issues as z.core.$ZodIssue[];
  const reason = issueReason(first, { th: error.message, en: error.message });
  const at = z.core.toDotPath(first?.path ?? []);
  return at === '' ? reason : { th: `${at}: ${reason.th}`, en: `${at}: ${reason.en}` };
}

function isIterator(value: unknown): value is AsyncIterator<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

function withErrors(source: AsyncIterator<unknown>, toClient: (error: unknown) => Error) {
  return new AsyncIteratorClass<unknown>(
    async () => {
      try {
        return await source.next();
      } catch (error) {
        throw toClient(error);
      }
    },
    async () => {
      await source.return?.();
    },
  );
}
