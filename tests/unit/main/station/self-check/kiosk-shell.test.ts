import { describe, expect, it } from 'vitest';
import { checkKioskShell } from '../../../../../main/station/self-check/kiosk-shell.ts';

const nobody = async () => null;

describe('Windows', () => {
  const env = { USERNAME: 'kiosk' };
  const shellLine = (shell: string) => `\r\nHKEY\r\n    Shell    REG_SZ    ${shell}\r\n\r\n`;
  const machine = (answers: { readonly tasks: string | null; readonly HKCU?: string; readonly HKLM?: string }) => {
    const asked: string[] = [];
    const run = async (program: string, args: readonly string[]) => {
      asked.push(program);
      if (program === 'tasklist.exe') return answers.tasks;
      const shell = args[1]?.startsWith('HKCU') ? answers.HKCU : answers.HKLM;
      return shell === undefined ? null : shellLine(shell);
    };
    return { asked, check: checkKioskShell({ platform: 'win32', env, run }) };
  };

  it('is a desktop where its program runs, whatever the registry says', async () => {
    const { asked, check } = machine({ tasks: '"explorer.exe","4120","Console","1","98,304 K"', HKLM: 'x.exe' });
    expect(await check).toMatchObject({ id: 'kiosk-shell', result: 'missing', detail: 'windows-desktop' });
    expect(asked).toEqual(['tasklist.exe']);
  });

  it.each([
    [
      { HKCU: 'C:\\Selfsame\\Selfsame.exe --station', HKLM: 'explorer.exe' },
      'C:\\Selfsame\\Selfsame.exe --station',
    ],
    [{ HKLM: 'CustomShellHost.exe' }, 'CustomShellHost.exe'],
    [{}, '?'],
  ])('has a shell of its own where the desktop does not run: %j', async (registry, shell) => {
    const { check } = machine({
      tasks: 'INFO: No tasks are running which match the specified criteria.',
      ...registry,
    });
    expect(await check).toMatchObject({ result: 'good', detail: 'own-shell', values: { shell } });
  });

  it('says nothing where nothing answers', async () => {
    expect(await machine({ tasks: null }).check).toMatchObject({ result: 'unknown', detail: 'unknown' });
    const nameless = checkKioskShell({ platform: 'win32', env: {}, run: nobody });
    expect(await nameless).toMatchObject({ result: 'unknown' });
  });
});

describe('Linux', () => {
  it.each([
    [{ XDG_SESSION_DESKTOP: 'cage' }, 'good', 'kiosk-session', { session: 'cage' }],
    [{ XDG_CURRENT_DESKTOP: 'GNOME-Kiosk:GNOME' }, 'good', 'kiosk-session', { session: 'GNOME-Kiosk' }],
    [{ XDG_CURRENT_DESKTOP: 'ubuntu:GNOME' }, 'missing', 'linux-desktop', { session: 'ubuntu' }],
    [{ DESKTOP_SESSION: 'plasma' }, 'missing', 'linux-desktop', { session: 'plasma' }],
    [{ XDG_CURRENT_DESKTOP: '' }, 'unknown', 'unknown', {}],
    [{}, 'unknown', 'unknown', {}],
  ])('%j', async (env, result, detail, values) => {
    const check = await checkKioskShell({ platform: 'linux', env, run: nobody });
    expect(check).toEqual({ id: 'kiosk-shell', result, detail, values });
  });
});

it.each([
  ['darwin', 'macos'],
  ['freebsd', 'unknown'],
] as const)('%s does not tell', async (platform, detail) => {
  expect(await checkKioskShell({ platform, env: {}, run: nobody })).toMatchObject({ result: 'unknown', detail });
});
