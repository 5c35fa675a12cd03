import { Text } from '@mantine/core';

/** Keys of a shortcut, quiet and Latin. */
export function Keys({ children }: { children: string }) {
  return (
    <Text component="kbd" size="xs" c="dimmed" ff="inherit" style={{ whiteSpace: 'nowrap' }}>
      {children}
    </Text>
  );
}
