import { type SelfCheckDetail, selfCheck } from '../../../contract/station/self-check-details.ts';
import type { SelfCheck } from '../../../contract/station/set-up.ts';

export interface KioskShellQuestion {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What a program of the system's prints; null where it can't be run or takes too long. */
  readonly run: (program: string, args: readonly string[]) => Promise<string | null>;
}

const WINLOGON = 'SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon';

/** Sessions that show one program and have no keys of their own. */
const KIOSK_SESSIONS = ['cage', 'gnome-kiosk', 'kiosk', 'ubuntu-frame', 'weston-kiosk'];

/** Whether the system itself keeps people in. No program can see every way it is done, so much stays `unknown`. */
export async function checkKioskShell(question: KioskShellQuestion): Promise<SelfCheck> {
  switch (question.platform) {
    case 'win32':
      return checkWindows(question);
    case 'linux':
      return checkLinux(question.env);
    case 'darwin':
      return answer('macos');
    default:
      return answer('unknown');
  }
}

/**
 * Windows' desktop is one program, which Shell Launcher and Winlogon's `Shell` start another one instead of. So it is
 * looked whether the desktop runs for this user; the registry only tells the other one's name.
 */
async function checkWindows({ env, run }: KioskShellQuestion): Promise<SelfCheck> {
  const user = env['USERNAME'];
  if (user === undefined) return answer('unknown');
  const filters = ['/FI', 'IMAGENAME eq explorer.exe', '/FI', `USERNAME eq ${user}`];
  const tasks = await run('tasklist.exe', [...filters, '/NH', '/FO', 'CSV']);
  if (tasks === null) return answer('unknown');
  if (/explorer\.exe/i.test(tasks)) return answer('windows-desktop');
  const shell = (await shellOf('HKCU', run)) ?? (await shellOf('HKLM', run));
  return answer('own-shell', { shell: shell ?? '?' });
}

async function shellOf(hive: 'HKCU' | 'HKLM', run: KioskShellQuestion['run']): Promise<string | null> {
  const printed = await run('reg.exe', ['query', `${hive}\\${WINLOGON}`, '/v', 'Shell']);
  return /\bShell\s+REG_\w+\s+(.+)/i.exec(printed ?? '')?.[1]?.trim() ?? null;
}

function checkLinux(env: KioskShellQuestion['env']): SelfCheck {
  const named = [env['XDG_SESSION_DESKTOP'], env['XDG_CURRENT_DESKTOP'], env['DESKTOP_SESSION']];
  const names = named.flatMap((name) => (name ?? '').split(':')).filter((name) => name !== '');
  const kiosk = names.find((name) => KIOSK_SESSIONS.some((one) => name.toLowerCase().startsWith(one)));
  if (kiosk !== undefined) return answer('kiosk-session', { session: kiosk });
  return names[0] === undefined ? answer('unknown') : answer('linux-desktop', { session: names[0] });
}

const answer = (detail: SelfCheckDetail<'kiosk-shell'>, values: SelfCheck['values'] = {}) =>
  selfCheck('kiosk-shell', detail, values);
