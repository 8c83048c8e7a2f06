import {
  type CSSVariablesResolver,
  colorsTuple,
  createTheme,
  type MantineColorsTuple,
  type MantineThemeOverride,
  type VariantColorsResolver,
} from '@mantine/core';
import { asVariables, DARK, LIGHT } from './colours';

const TONES = ['accent', 'red', 'green', 'amber', 'violet'] as const;
const toneOf = (color: string | undefined): (typeof TONES)[number] =>
  TONES.find((tone) => color === tone) ?? 'accent';

const variantColors: VariantColorsResolver = ({ variant, color }) => {
  const tone = toneOf(color);
  const ink = `var(--mb-${tone})`;
  const soft = `var(--mb-${tone}-soft)`;
  if (variant === 'filled') {
    const red = tone === 'red';
    return {
      background: red ? 'var(--mb-red)' : 'var(--mb-accent)',
      hover: red ? 'var(--mb-red-hover)' : 'var(--mb-accent-hover)',
      color: red ? 'var(--mb-on-red)' : 'var(--mb-on-accent)',
      border: '1px solid transparent',
    };
  }
  if (variant === 'light') {
    return { background: soft, hover: soft, color: ink, border: '1px solid transparent' };
  }
  if (variant === 'subtle' || variant === 'transparent') {
    return { background: 'transparent', hover: soft, color: ink, border: '1px solid transparent' };
  }
  return {
    background: 'var(--mb-card)',
    hover: 'var(--mb-hover)',
    color: tone === 'accent' ? 'var(--mb-ink)' : ink,
    border: '1px solid var(--mb-line)',
  };
};

/** Mantine's own colour names, pointed at ours, for both schemes alike. */
const mantineNames: Record<string, string> = {
  '--mantine-color-bright': 'var(--mb-ink)',
  '--mantine-color-text': 'var(--mb-ink)',
  '--mantine-color-body': 'var(--mb-card)',
  '--mantine-color-error': 'var(--mb-red)',
  '--mantine-color-success': 'var(--mb-green)',
  '--mantine-color-placeholder': 'var(--mb-hint)',
  '--mantine-color-anchor': 'var(--mb-accent)',
  '--mantine-color-default': 'var(--mb-card)',
  '--mantine-color-default-hover': 'var(--mb-hover)',
  '--mantine-color-default-color': 'var(--mb-ink)',
  '--mantine-color-default-border': 'var(--mb-edge)',
  '--mantine-color-dimmed': 'var(--mb-ink2)',
  '--mantine-color-disabled': 'var(--mb-neutral)',
  '--mantine-color-disabled-color': 'var(--mb-hint)',
  '--mantine-color-disabled-border': 'var(--mb-line)',
  '--mantine-primary-color-contrast': 'var(--mb-on-accent)',
  ...Object.fromEntries(
    TONES.flatMap((tone) => [
      [`--mantine-color-${tone}-text`, `var(--mb-${tone})`],
      [`--mantine-color-${tone}-filled`, `var(--mb-${tone})`],
      [`--mantine-color-${tone}-filled-hover`, `var(--mb-${tone})`],
      [`--mantine-color-${tone}-light`, `var(--mb-${tone}-soft)`],
      [`--mantine-color-${tone}-light-hover`, `var(--mb-${tone}-soft)`],
      [`--mantine-color-${tone}-light-color`, `var(--mb-${tone})`],
      [`--mantine-color-${tone}-outline`, `var(--mb-${tone})`],
      [`--mantine-color-${tone}-outline-hover`, `var(--mb-${tone}-soft)`],
    ]),
  ),
};

/** Puts the palette on the page as `--mb-*`, and Mantine's variables on top of it. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...asVariables(LIGHT), ...mantineNames },
  dark: { ...asVariables(DARK), ...mantineNames },
});

const shades = (...names: readonly (keyof typeof LIGHT)[]) =>
  names.map((name) => `var(--mb-${name})`) as unknown as MantineColorsTuple;

/** What Mantine paints with its own greys. */
const GREYS = {
  gray: shades('hover', 'neutral', 'neutral', 'line', 'line', 'hint', 'ink2', 'ink2', 'ink', 'ink'),
  dark: shades('ink', 'ink2', 'ink2', 'hint', 'line', 'neutral', 'card', 'card', 'paper', 'paper'),
};

const heading = (fontSize: string, lineHeight: string, fontWeight: string) => ({
  fontSize,
  lineHeight,
  fontWeight,
});

/** The house's look on Mantine's parts. Names of their small buttons come from `partNames`. */
export const makeTheme = (components: MantineThemeOverride['components']) =>
  createTheme({
    fontFamily: "'Inter Variable', system-ui, sans-serif",
    primaryColor: 'accent',
    colors: {
      ...GREYS,
      ...Object.fromEntries(TONES.map((tone) => [tone, colorsTuple(`var(--mb-${tone})`)])),
    },
    variantColorResolver: variantColors,
    defaultRadius: '8px',
    radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
    spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
    fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '18px' },
    shadows: { sm: 'var(--mb-lift)', md: 'var(--mb-lift)' },
    cursorType: 'pointer',
    respectReducedMotion: true,
    headings: {
      sizes: {
        h1: heading('23px', '1.3', '680'),
        h2: heading('16px', '1.4', '650'),
        h3: heading('14px', '1.4', '650'),
        h4: heading('14px', '1.4', '650'),
        h5: heading('13px', '1.4', '650'),
        h6: heading('13px', '1.4', '650'),
      },
    },
    components: components ?? {},
  });
