/** Short messages at the edge of the window, some with one thing to do. */
import { Button, Group, Text } from '@mantine/core';
import { notifications, notificationsStore } from '@mantine/notifications';
import { sayFailure } from '../rpc/failures.ts';
import type { Speech } from '../text/speak.ts';

/** How long a message with something to do stays, in milliseconds: time to read and decide. */
const DECIDING = 10_000;

export function notify(message: string): void {
  notifications.show({ message });
}

/** Something could not be done, for a reason a person can understand. */
export function notifyRefusal(message: string): void {
  notifications.show({ id: `refused:${message}`, message, color: 'orange' });
}

export function notifyFailure(thrown: unknown, speech: Pick<Speech, 'language'>): void {
  notifications.show({
    message: sayFailure(thrown, speech.language),
    color: 'red',
    autoClose: DECIDING,
    role: 'alert',
  });
}

/** Something was done that can be taken back, or followed, by one press. With `of`, only until `withdrawNotices` says it. */
export function notifyWithAction(message: string, action: string, run: () => void, of = ''): void {
  const id = `action:${of}:${message}:${Date.now()}`;
  notifications.show({
    id,
    autoClose: DECIDING,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm" lineClamp={3}>
          {message}
        </Text>
        <Button
          size="compact-sm"
          variant="light"
          style={{ flexShrink: 0 }}
          onClick={() => {
            notifications.hide(id);
            run();
          }}
        >
          {action}
        </Button>
      </Group>
    ),
  });
}

/** Takes away what is said of something, with what could be done about it: it is not there any more. */
export function withdrawNotices(of: string): void {
  const { notifications: shown, queue } = notificationsStore.getState();
  for (const { id } of [...shown, ...queue]) if (id?.startsWith(`action:${of}:`)) notifications.hide(id);
}
