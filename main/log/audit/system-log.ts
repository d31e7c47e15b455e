import path from 'node:path';

/** A program of the operating system with its arguments, by its whole path: nothing of the user's own is run. */
export interface SystemCommand {
  readonly file: string;
  readonly args: readonly string[];
}

/** Which log the operating system keeps heads in. */
export type SystemLogKind = 'journal' | 'syslog' | 'unified-log' | 'event-log';

interface SystemLog {
  /** Writes one line. The text holds letters, digits, `=`, `-` and spaces only. */
  readonly write: (text: string) => SystemCommand;
  readonly kind: SystemLogKind;
  /** Prints what was written, in whatever form. */
  readonly read: SystemCommand;
  /** Text files where the same may stand instead. */
  readonly files: readonly string[];
}

const TAG = 'selfsame-audit';
/** Registered once by an administrator, as docs/deployment/audit.md says: nobody else can. */
const EVENT_SOURCE = 'Selfsame';

/**
 * How the system's own log is written and read without administrator's rights. Windows and macOS: reported, not tried
 * by us. Null where we know of none.
 */
export function systemLogOf(
  platform: NodeJS.Platform,
  { SystemRoot }: { readonly SystemRoot?: string | undefined },
): SystemLog | null {
  if (platform === 'win32') return windowsLog(path.win32.join(SystemRoot ?? 'C:\\Windows', 'System32'));
  if (platform === 'darwin') return MAC_LOG;
  return platform === 'linux' ? LINUX_LOG : null;
}

/** A cmdlet, which works in PowerShell's constrained mode too; `eventcreate` would ask for administrator's rights. */
function windowsLog(system: string): SystemLog {
  const powershell = path.win32.join(system, 'WindowsPowerShell', 'v1.0', 'powershell.exe');
  const script = (text: string) =>
    `Write-EventLog -LogName Application -Source ${EVENT_SOURCE} -EventId 1 -EntryType Information -Message '${text}' -ErrorAction Stop`;
  return {
    write: (text) => ({
      file: powershell,
      args: ['-NoProfile', '-NonInteractive', '-Command', script(text)],
    }),
    kind: 'event-log',
    read: {
      file: path.win32.join(system, 'wevtutil.exe'),
      args: ['qe', 'Application', `/q:*[System[Provider[@Name='${EVENT_SOURCE}']]]`, '/f:text'],
    },
    files: [],
  };
}

const MAC_LOG: SystemLog = {
  write: (text) => ({ file: '/usr/bin/logger', args: ['-t', TAG, text] }),
  kind: 'unified-log',
  read: {
    file: '/usr/bin/log',
    args: ['show', '--last', '30d', '--style', 'compact', '--predicate', `eventMessage CONTAINS "${TAG} head"`],
  },
  files: [],
};

const LINUX_LOG: SystemLog = {
  // Without the first option a machine that has no system log would lose the text and say nothing.
  write: (text) => ({ file: '/usr/bin/logger', args: ['--socket-errors=on', '-t', TAG, '--', text] }),
  kind: 'journal',
  read: { file: '/usr/bin/journalctl', args: ['--quiet', '--no-pager', '-o', 'cat', '-t', TAG] },
  files: ['/var/log/syslog', '/var/log/messages'],
};
