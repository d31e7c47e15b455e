import type * as E from 'electron';
import type { Frame } from './frame-tree.ts';
import { ipcMain } from './ipc-main.ts';
import type { RendererMessage } from './renderer-message.ts';
import type { StandinSession } from './session.ts';

/** The page that a message came from. */
interface Sender {
  readonly session: StandinSession;
  readonly getURL: () => string;
  readonly close: () => void;
  readonly emit: (name: string, ...args: unknown[]) => unknown;
}

interface Answer {
  readonly reply: number | undefined;
  readonly ok: boolean;
  readonly value: unknown;
}

type Reply = (answer: Answer) => void;

/** Do what the isolated world of a page asks for, and answer it where it waits for an answer. */
export async function performMessage(
  sender: Sender,
  senderFrame: Frame | null,
  message: RendererMessage,
  reply: Reply,
): Promise<void> {
  const event = { sender, senderFrame, type: 'frame', ports: [] } as unknown as E.IpcMainInvokeEvent;
  switch (message.type) {
    case 'invoke':
      await answerInvoke(message, event, reply);
      return;
    case 'send':
      ipcMain.emit(message.channel, event, ...message.args);
      return;
    case 'permission': {
      const { permission, devices, id } = message;
      const contents = sender as unknown as E.WebContents;
      const question = { contents, permission, devices, url: senderFrame?.url ?? sender.getURL() };
      reply({ reply: id, ok: true, value: await sender.session.decidePermission(question) });
      return;
    }
    case 'close-window':
      sender.close();
      return;
    case 'preload-error': {
      const error = Object.assign(new Error(message.message), { stack: message.stack });
      process.stderr.write(`Unable to load preload script: ${error.stack}\n`);
      sender.emit('preload-error', {}, '', error);
    }
  }
}

async function answerInvoke(
  { id, channel, args }: RendererMessage & { type: 'invoke' },
  event: E.IpcMainInvokeEvent,
  reply: Reply,
): Promise<void> {
  try {
    // An answer that can't be cloned is refused while it is sent, hence inside.
    reply({ reply: id, ok: true, value: await ipcMain.dispatchInvoke(channel, event, args) });
  } catch (error) {
    process.stderr.write(`Error occurred in handler for '${channel}': ${String(error)}\n`);
    reply({ reply: id, ok: false, value: String(error) });
  }
}
