/** What every call of the contract is made from. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { ERROR_CODES, type ErrorCode } from '../errors.ts';
import { NOTICE_CODES } from '../notices.ts';

export const details = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
/** HTTP status of every error of the list: the request was understood and cannot be done. */
export const EXPECTED_STATUS = 422;
const expected = { status: EXPECTED_STATUS, data: details };
const errors = Object.fromEntries(ERROR_CODES.map((code) => [code, expected])) as Record<ErrorCode, typeof expected>;
/** A call that may answer with any error of the list. */
export const call = oc.errors(errors);
export const nothing = z.strictObject({});
/** UTC, ISO 8601. */
export const time = z.iso.datetime();
export const base64 = z.base64();

export const noticeSchema = z.strictObject({ code: z.enum(NOTICE_CODES), details });
