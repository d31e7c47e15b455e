import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../electron-standin/src/parse-arguments.ts';

describe('parseArguments', () => {
  it('reads what Playwright gives', () => {
    const given = ['-r', '/loader.js', '--inspect=0', '--remote-debugging-port=0', '.', '--user-data-dir=/tmp/a b'];
    expect(parseArguments(given)).toEqual({
      all: given,
      target: '.',
      switches: new Map([
        ['remote-debugging-port', '0'],
        ['user-data-dir', '/tmp/a b'],
      ]),
      required: ['/loader.js'],
      inspectPort: 0,
      isVersionAsked: false,
    });
  });

  it('starts the current folder where none is named', () => {
    expect(parseArguments(['--demo']).target).toBe('.');
  });

  it('takes the first that is no switch for the app, the rest for its own', () => {
    expect(parseArguments(['app', 'photo.jpg']).target).toBe('app');
  });

  it.each([
    ['--inspect', 9229],
    ['--inspect=127.0.0.1:4000', 4000],
    ['--inspector', null],
  ])('%s inspects at %s', (argument, port) => {
    expect(parseArguments([argument]).inspectPort).toBe(port);
  });

  it('keeps an equals sign in a value', () => {
    expect(parseArguments(['--state-dir=/a=b']).switches.get('state-dir')).toBe('/a=b');
  });
});
