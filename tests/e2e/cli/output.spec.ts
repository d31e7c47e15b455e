import { start } from './command-line.ts';
import { CITRA, expect, test, unwrap } from './fixtures.ts';

interface Failed {
  readonly failure: { readonly kind: string; readonly message: string };
}

const COMMANDS = [
  ...['inspect', 'prepare', 'compare', 'set', 'show', 'undo'],
  ...['diagnose', 'refresh', 'watch', 'tenant', 'doctor', 'audit', 'station-pin'],
];

test.describe('usage', () => {
  test('help names every command, on standard output', async ({ startSelfsame }) => {
    const { exitCode, stdout, stderr } = await startSelfsame('--help').ended;
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    expect(stdout).toContain('Usage: selfsame');
  });

  for (const [what, args, says] of [
    ['an unknown command', ['sett'], 'There is no command sett; selfsame --help lists them. Did you mean set?'],
    ['a missing argument', ['set'], 'image is missing'],
    ['a missing second argument', ['compare', 'a.jpg'], 'other-image is missing'],
    ['an unknown option', ['show', '--size', '48'], 'There is no option --size here'],
    ['too many arguments', ['show', 'a.jpg'], 'There are more arguments than show takes'],
    [
      'a crop that is none',
      ['set', 'a.jpg', '--crop', 'round'],
      'round is not valid for --crop <crop>. Expected: auto',
    ],
    ['a turn by 45 degrees', ['prepare', 'a.jpg', 'b.jpg', '--turn', '45'], '45 is not valid for --turn'],
    ['a clock that would go back', ['tenant', '--advance', '-25h'], '-25h is not valid for --advance'],
    ['--as without --demo', ['show', '--as', CITRA], '--as chooses a person of the demo tenant'],
  ] as const) {
    test(`${what} is exit 2`, async ({ startSelfsame, selfsameJson }) => {
      const spoken = await startSelfsame(...args).ended;
      expect(spoken).toMatchObject({ exitCode: 2, stdout: '' });
      expect(unwrap(spoken.stderr)).toContain(says);
      const { failure } = await selfsameJson<Failed>(2, ...args);
      expect(failure.kind).toBe('wrong-usage');
      expect(failure.message).toMatch(/\w/);
    });
  }

  test('no command is exit 2, and shows the help', async ({ stateDir }) => {
    const spoken = await start([], stateDir).ended;
    expect(spoken).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('Usage: selfsame') });
  });

  test('somebody who is not in the demo tenant is exit 2', async ({ selfsameJson }) => {
    const { failure } = await selfsameJson<Failed>(2, 'show', '--demo', '--as', 'nobody@selfsame.example');
    expect(failure.kind).toBe('person-not-found');
  });

  test('without configuration there is nobody to sign in', async ({ selfsameJson, portrait }) => {
    for (const args of [['show'], ['set', portrait], ['diagnose'], ['undo']]) {
      expect(await selfsameJson<Failed>(3, ...args)).toMatchObject({ failure: { kind: 'not-configured' } });
    }
  });
});

test.describe('words', () => {
  test('no line is wider than the terminal, and none ends in blanks', async ({ selfsame, tenant }) => {
    expect(tenant.owned).toBe(true);
    for (const args of [
      ['diagnose', '--demo'],
      ['doctor', '--demo'],
      ['set', '--help'],
    ]) {
      for (const line of (await selfsame(...args)).stdout.split('\n')) {
        // An address stays whole, so that it can be copied.
        if (line.trim().includes(' ')) expect([...line].length, line).toBeLessThanOrEqual(80);
        expect(line).toBe(line.trimEnd());
      }
    }
  });

  test('--locale id is Indonesian, in help and failures too', async ({
    selfsame,
    selfsameJson,
    tenant,
    portrait,
  }) => {
    expect(tenant.owned).toBe(true);
    const locale = ['--locale', 'id'];
    const set = await selfsame('set', portrait, '--demo', ...locale);
    expect(set.exitCode).toBe(0);
    expect(set.stdout).toMatch(/✓ Sama/);
    expect(set.stdout).not.toContain('Same');
    expect((await selfsame('set', '--help', ...locale)).stdout).toContain('Pemakaian: selfsame set');
    expect((await selfsame('nonsens', '--locale=id')).stderr).toContain('Tidak ada perintah nonsens');
    const { failure } = await selfsameJson<Failed>(2, 'set', 'absent.jpg', ...locale);
    expect(failure.message).toContain('absent.jpg tidak dapat dibaca');
  });
});
