import { zodResolver } from '@hookform/resolvers/zod';
import i18next from 'i18next';
import type { FieldPath, FieldValues, Resolver, UseFormSetError } from 'react-hook-form';
import type { z } from 'zod';
import type { AppError } from '../../shared/errors';

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length);

function wordsForSize(issue: Extract<RawIssue, { code: 'too_small' | 'too_big' }>): string {
  const { t } = i18next;
  if (issue.code === 'too_big') {
    const most = Number(issue.maximum);
    if (issue.origin === 'string') return t('errors:field.tooLong', { most });
    if (issue.origin === 'array') return t('errors:field.tooMany', { most });
    return t('errors:field.tooHigh', { most });
  }
  const least = Number(issue.minimum);
  if (isEmpty(issue.input)) return t('errors:field.required');
  if (issue.origin === 'string') {
    return least <= 1 ? t('errors:field.required') : t('errors:field.tooShort', { least });
  }
  if (issue.origin === 'array') return t('errors:field.tooFew', { least });
  return t('errors:field.tooLow', { least });
}

function wordsForIssue(issue: RawIssue): string {
  const { t } = i18next;
  if (issue.code === 'too_small' || issue.code === 'too_big') return wordsForSize(issue);
  if (issue.code === 'invalid_value') return t('errors:field.choose');
  if (isEmpty(issue.input)) return t('errors:field.required');
  if (issue.code === 'invalid_format' && issue.format === 'date') return t('errors:field.notDate');
  if (issue.code === 'invalid_type' && issue.expected === 'int') return t('errors:field.notWhole');
  if (issue.code === 'invalid_type' && issue.expected === 'number') {
    return t('errors:field.notNumber');
  }
  // What a schema itself finds wrong may say what that is.
  const { flaw }: Readonly<Record<string, unknown>> =
    (issue.code === 'custom' && issue.params) || {};
  return t(flaw === 'ends-first' ? 'errors:field.endsFirst' : 'errors:field.invalid');
}

/**
 * Checks a form against the contract's schema and puts what is wrong in words, per field.
 *
 * @example const form = useForm({ resolver: formResolver(PersonInput), defaultValues });
 */
export const formResolver = <I extends FieldValues, O>(
  schema: z.core.$ZodType<O, I>,
): Resolver<I, unknown, O> => zodResolver(schema, { error: wordsForIssue });

/**
 * Puts what main found wrong at the fields it is about.
 *
 * @param within the part of the input the form holds: `person` where `person.name` is its `name`
 * @returns whether every complaint found a field; if not, show the error itself as well
 */
export function showIssues<V extends FieldValues>(
  setError: UseFormSetError<V>,
  error: AppError,
  within: readonly string[] = [],
): boolean {
  if (error.code !== 'invalid-input') return false;
  return error.issues.every(({ path }) => {
    const inside = within.every((step, index) => path[index] === step);
    if (!inside || path.length === within.length) return false;
    const name = path.slice(within.length).join('.') as FieldPath<V>;
    setError(name, { message: i18next.t('errors:field.invalid') });
    return true;
  });
}
