import { describe, expect, it } from 'vitest';
import {
  CAMERA_TROUBLES,
  hasSettings,
  troubleFromAccess,
  troubleFromError,
} from '../../../../renderer/camera/camera-trouble.ts';
import { createText } from '../../../../renderer/text/create-text.ts';

it.each([
  ['NotFoundError', 'Requested device not found', 'no-camera'],
  ['NotReadableError', 'Could not start video source', 'in-use'],
  ['AbortError', 'Starting videoinput failed', 'in-use'],
  ['NotAllowedError', 'Permission denied', 'refused'],
  ['NotAllowedError', 'Permission denied by system', 'refused-by-system'],
  ['OverconstrainedError', '', 'unsuitable'],
  ['SecurityError', '', 'refused-by-policy'],
  ['TypeError', 'Cannot read properties of undefined', 'refused-by-policy'],
])('%s (%s) is %s', (name, message, trouble) => {
  expect(troubleFromError(new DOMException(message, name))).toBe(trouble);
});

it.each([
  ['denied', 'refused-by-system'],
  ['restricted', 'refused-by-policy'],
  ['granted', null],
  ['unknown', null],
  ['not-determined', null],
] as const)('the system’s answer %s is %s', (status, trouble) => {
  expect(troubleFromAccess({ status, platform: 'windows' })).toBe(trouble);
});

it('offers the system’s settings only where there are some that help', () => {
  expect(hasSettings('refused-by-system', 'windows')).toBe(true);
  expect(hasSettings('refused-by-system', 'macos')).toBe(true);
  expect(hasSettings('refused-by-system', 'linux')).toBe(false);
  expect(hasSettings('in-use', 'windows')).toBe(false);
});

describe.each(['en', 'id'])('wording in %s', (locale) => {
  const text = createText(locale);

  it.each(CAMERA_TROUBLES)('of %s tells what to do on each system', (trouble) => {
    const todo = ['windows', 'macos', 'linux'].map((platform) =>
      text.say(`camera.trouble.${trouble}.do`, { platform }),
    );
    for (const sentence of todo) expect(sentence).toMatch(/^\p{Lu}.+\.$/u);
    expect(new Set(todo).size).toBeGreaterThan(1);
    expect(text.say(`camera.trouble.${trouble}`, { platform: 'windows' })).not.toBe('');
  });
});
