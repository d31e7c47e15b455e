import { describe, expect, it } from 'vitest';
import { describeShot } from '../../../../renderer/coach/describe-shot.ts';
import { withoutEyes } from '../../../../renderer/coach/without-eyes.ts';
import { wordHint } from '../../../../renderer/coach/word-hint.ts';
import { createText } from '../../../../renderer/text/create-text.ts';
import { closedEyes, emptyFrame, goodFrame } from './good-frame.ts';

const english = createText('en');
const indonesian = createText('id');

describe('wordHint', () => {
  it('says how far, in terms of a body', () => {
    expect(wordHint(english, { kind: 'move-left', amount: 'hand' }, true)).toBe('A hand’s width to your left');
    expect(wordHint(english, { kind: 'move-left', amount: 'hands' }, true)).toBe('Two hands’ widths to your left');
    expect(wordHint(english, { kind: 'closer', amount: 'little' }, true)).toBe('A little closer');
    expect(wordHint(indonesian, { kind: 'move-right', amount: 'shoulders' }, true)).toBe(
      'Geser selebar bahu ke kanan Anda',
    );
  });

  it('asks to hold still only where a photo follows by itself', () => {
    expect(wordHint(english, null, true)).toBe('Good. Hold still');
    expect(wordHint(english, null, false)).toBe('Good. Take the photo whenever you like');
  });
});

describe('describeShot', () => {
  it('tells what the photo shows', () => {
    expect(describeShot(english, goodFrame(0, { isBacklit: true }), true)).toBe(
      'Photo taken: centred, eyes open, bright window behind you',
    );
    expect(describeShot(indonesian, goodFrame(0), true)).toBe('Foto diambil: di tengah, mata terbuka, cahaya baik');
  });

  it('tells what is wrong with it', () => {
    const excess = { 'eyes-closed': 2, 'too-dark': 2, 'too-bright': 0, 'uneven-light': 0, blurred: 2 };
    const frame = { ...goodFrame(0, { eyeMiddle: { x: 140, y: 202 }, excess }), faceCount: 2 };
    expect(describeShot(english, frame, true)).toBe(
      'Photo taken: more than one person, a little too far to your right, eyes closed, not quite sharp, a bit dark',
    );
    expect(describeShot(english, emptyFrame(0), true)).toBe('Photo taken. No face is in it');
  });

  it('does not say of a shot that is chosen later that it was just taken', () => {
    expect(describeShot(english, goodFrame(0), false)).toBe('This one: centred, eyes open, good light');
    expect(describeShot(english, emptyFrame(0), false)).toBe('This one: no face is in it');
  });

  it('says nothing of eyes to who does not want to hear of them', () => {
    expect(describeShot(english, withoutEyes(closedEyes(0)), true)).toBe('Photo taken: centred, good light');
  });
});
