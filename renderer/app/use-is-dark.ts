import { useColorScheme } from '@mantine/hooks';
import { usePreferences } from './preferences.tsx';

/** Whether the window is dark: as the person chose, or as the system is. */
export function useIsDark(): boolean {
  const { settings } = usePreferences();
  const system = useColorScheme('light', { getInitialValueInEffect: false });
  return (settings.theme === 'system' ? system : settings.theme) === 'dark';
}
