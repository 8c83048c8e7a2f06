import type { MantineThemeOverride } from '@mantine/core';
import type { TFunction } from 'i18next';

/** Names for the small buttons inside Mantine's parts, and the sizes we use them in. */
export function partNames(t: TFunction<'app'>): MantineThemeOverride['components'] {
  const calendar = {
    previousYear: t('kit.previousYear'),
    nextYear: t('kit.nextYear'),
    previousMonth: t('kit.previousMonth'),
    nextMonth: t('kit.nextMonth'),
    previousDecade: t('kit.previousDecade'),
    nextDecade: t('kit.nextDecade'),
  };
  const close = { closeButtonProps: { 'aria-label': t('kit.close') } };
  const overlay = { overlayProps: { color: 'var(--mb-veil)', backgroundOpacity: 1 } };
  // The list itself scrolls, which is what screen readers expect of a combobox.
  const list = { defaultProps: { withScrollArea: false } };
  return {
    Select: list,
    MultiSelect: list,
    TagsInput: list,
    Autocomplete: list,
    // Its "July 2026" button is named by what it shows.
    DateInput: { defaultProps: { ariaLabels: calendar, weekendDays: [], hideOutsideDates: true } },
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
    },
    Portal: { defaultProps: { target: '#layers' } },
    Modal: {
      defaultProps: {
        ...close,
        ...overlay,
        radius: 'lg',
        padding: 'lg',
        transitionProps: { duration: 120 },
      },
    },
    Checkbox: { defaultProps: { iconColor: 'var(--mb-on-accent)' } },
    Chip: { defaultProps: { variant: 'light', size: 'sm', radius: 'sm' } },
    Menu: {
      defaultProps: {
        radius: 'lg',
        shadow: 'md',
        transitionProps: { duration: 80 },
        // A menu may hold nothing but its items.
        withInitialFocusPlaceholder: false,
      },
    },
    Popover: { defaultProps: { radius: 'lg', shadow: 'md' } },
    Radio: { defaultProps: { iconColor: 'var(--mb-on-accent)' } },
    CloseButton: { defaultProps: { variant: 'subtle' } },
    NumberInput: { defaultProps: { hideControls: true } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 400 } },
  };
}
