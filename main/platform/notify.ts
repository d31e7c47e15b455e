import type { Notify } from '../desktop/notify.ts';

interface Shown {
  on(event: 'click' | 'close', listener: () => void): unknown;
  show(): void;
}

/** Electron's `Notification`, as far as it is used. */
interface Notifications {
  new (options: { readonly title: string; readonly body: string }): Shown;
  isSupported(): boolean;
}

/** Messages of the system's; none where it has none, as on a Linux without a notification service. */
export function createNotify(System: Notifications): Notify {
  // Held until it is gone: one that is collected as garbage answers no click.
  const shown = new Set<Shown>();
  return ({ body, onClick, title }) => {
    if (!System.isSupported()) return;
    const message = new System({ title, body });
    const forget = () => shown.delete(message);
    shown.add(message);
    message.on('click', () => {
      forget();
      onClick();
    });
    message.on('close', forget);
    message.show();
  };
}
