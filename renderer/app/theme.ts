/** The look: one accent (ink blue), quiet greys, Sarabun, text a size larger than usual and 1.6 high for Thai marks. */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const ink: MantineColorsTuple = [
  '#eef3fa',
  '#dbe5f3',
  '#b9cde8',
  '#94b3dc',
  '#7ea4d8',
  '#4f7fc2',
  '#3f70b8',
  '#2f5d9f',
  '#26508b',
  '#1b4076',
];

const dark: MantineColorsTuple = [
  '#e4e7eb',
  '#c6ccd4',
  '#a3adb9',
  '#7a8593',
  '#454e5a',
  '#353d47',
  '#272d35',
  '#1e2329',
  '#171b20',
  '#101317',
];

export const theme = createTheme({
  primaryColor: 'ink',
  // White letters on either are AA.
  primaryShade: { light: 7, dark: 6 },
  colors: { ink, dark },
  fontFamily: "Sarabun, 'TH Sarabun New', 'Noto Sans Thai', sans-serif",
  fontSizes: { xs: '13px', sm: '15px', md: '16px', lg: '18px', xl: '21px' },
  lineHeights: { xs: '1.6', sm: '1.6', md: '1.6', lg: '1.6', xl: '1.6' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '24px', lineHeight: '1.5' },
      h2: { fontSize: '19px', lineHeight: '1.55' },
      h3: { fontSize: '16px', lineHeight: '1.6' },
    },
  },
  defaultRadius: 'sm',
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false, transitionProps: { duration: 100 } } },
    // The placeholder is a child of role=menu that is no item (axe: aria-required-children).
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 100 }, withInitialFocusPlaceholder: false } },
    Modal: { defaultProps: { transitionProps: { duration: 120 } } },
    Popover: { defaultProps: { transitionProps: { duration: 100 } } },
    TextInput: { defaultProps: { size: 'sm' } },
    Button: { defaultProps: { size: 'sm' } },
  },
});

/** Greys of Mantine that are too faint for small Thai letters, made AA on panes and pages. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#566070',
    '--mantine-color-placeholder': '#687282',
    '--mantine-color-text': '#1d242e',
    '--mantine-color-error': '#b3261e',
  },
  dark: {
    '--mantine-color-dimmed': '#a9b2be',
    '--mantine-color-placeholder': '#939dab',
    '--mantine-color-body': '#1b2026',
    '--mantine-color-error': '#ff9b8f',
  },
});
