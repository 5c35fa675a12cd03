import { isDefinedError, ORPCError } from '@orpc/server';
import { z } from 'zod';
import { AppError, describeError, type ErrorDetails, isErrorCode, type Language } from '../../shared/errors.ts';

/** How a program run from a terminal ends when it fails. */
export interface Failure {
  /** A code of `shared/errors.ts`, or `BUG`. */
  readonly code: string;
  /** One line for a person. */
  readonly message: string;
  /** 1: the person can put it right; 2: a bug. */
  readonly exitCode: 1 | 2;
}

const BUG = {
  th: 'โปรแกรมผิดพลาดเอง งานที่บันทึกไว้ยังอยู่ครบ ลองอีกครั้ง ถ้ายังเป็นอยู่โปรดแจ้งผู้ดูแลพร้อมแฟ้ม rangphaen.log ในโฟลเดอร์คลัง',
  en: 'The program failed by itself; all saved work is intact. Try again, and if it recurs report it with the file rangphaen.log from the library folder.',
};

const details = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/** What to tell about anything that was thrown, by the library, by a call of the contract, or by a bug. */
export function failureOf(error: unknown, language: Language): Failure {
  const expected = expectedError(error);
  if (!expected) return { code: 'BUG', message: BUG[language], exitCode: 2 };
  const message = describeError(expected.code, expected.details, language).replace(/\s+/g, ' ').trim();
  return { code: expected.code, message, exitCode: 1 };
}

/** The expected error that something thrown stands for; undefined for a bug. */
export function expectedError(error: unknown): Pick<AppError, 'code' | 'details'> | undefined {
  if (error instanceof AppError) return error;
  if (error instanceof ORPCError && isDefinedError(error) && isErrorCode(error.code)) {
    const data: ErrorDetails = details.catch({}).parse(error.data);
    return { code: error.code, details: data };
  }
  return undefined;
}
