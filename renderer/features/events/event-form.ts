import { type UseFormReturn, useForm } from 'react-hook-form';
import type { z } from 'zod';
import { EventInput } from '../../../shared/event';
import { formResolver } from '../../lib/form-errors';

export type EventValues = z.input<typeof EventInput>;
export type EventFormState = UseFormReturn<EventValues, unknown, EventInput>;

/** The form of an event, filled with what is known. */
export const useEventForm = (values: EventInput): EventFormState =>
  useForm<EventValues, unknown, EventInput>({
    resolver: formResolver(EventInput),
    defaultValues: values,
  });

/** What of an event a form may change. */
export const inputOf = (event: EventInput): EventInput => EventInput.parse(event);
