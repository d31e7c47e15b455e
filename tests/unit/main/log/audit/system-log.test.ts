import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSystemHeadSink } from '../../../../../main/log/audit/head-sink.ts';
import { runBounded } from '../../../../../main/log/audit/run-bounded.ts';
import { systemLogOf } from '../../../../../main/log/audit/system-log.ts';

const LINE = 'selfsame-audit head log=0123456789ab n=1 hash=ab';

describe("the system's log", () => {
  it.each(['linux', 'darwin', 'win32'] as const)('is written and read by whole paths on %s', (platform) => {
    const log = systemLogOf(platform, { SystemRoot: 'D:\\Windows' });
    const { isAbsolute } = platform === 'win32' ? path.win32 : path.posix;
    for (const command of [log?.write(LINE), log?.read]) expect(isAbsolute(command?.file ?? '')).toBe(true);
    expect(log?.write(LINE).args.join(' ')).toContain(LINE);
  });

  it('lies where Windows is', () => {
    expect(systemLogOf('win32', { SystemRoot: 'D:\\Windows' })?.read.file).toBe(
      'D:\\Windows\\System32\\wevtutil.exe',
    );
    expect(systemLogOf('win32', {})?.read.file).toBe('C:\\Windows\\System32\\wevtutil.exe');
  });

  it('is none that we know of elsewhere, and takes nothing then', async () => {
    expect(systemLogOf('aix', {})).toBeNull();
    expect(await createSystemHeadSink('aix', {})(LINE)).toBe(false);
  });

  it.runIf(process.platform === 'linux')('takes nothing where the program is missing', async () => {
    expect(await createSystemHeadSink('win32', { SystemRoot: '/nowhere' })(LINE)).toBe(false);
  });
});

describe('a program of the system', () => {
  const node = (script: string) => ({ file: process.execPath, args: ['-e', script] });

  it('answers what it printed, and gets no input', async () => {
    const script = 'process.stdin.on("end", () => console.log("done")).resume()';
    expect(await runBounded(node(script), 20_000)).toBe('done\n');
  });

  it.each([
    ['fails', node('process.exit(3)')],
    [
      'prints without end',
      node('const text = "x".repeat(2 ** 20); setInterval(() => process.stdout.write(text), 0)'),
    ],
    ['is not there', { file: '/nowhere/logger', args: [] }],
  ])('answers nothing where it %s', async (_what, command) => {
    expect(await runBounded(command, 20_000)).toBeNull();
  });

  it('is ended where it takes too long', async () => {
    expect(await runBounded(node('setInterval(() => undefined, 1000)'), 300)).toBeNull();
  });
});
