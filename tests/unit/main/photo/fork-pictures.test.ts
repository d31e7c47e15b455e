import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Adjustment } from '../../../../contract/photo.ts';
import {
  createPictures,
  type PictureChannel,
  startPictureChildProcess,
} from '../../../../main/photo/fork-pictures.ts';
import type { Pictures } from '../../../../main/photo/pictures.ts';
import { expectValue } from '../../../fixtures/expect-value.ts';
import { svgWithReference } from '../../../fixtures/pictures/bad-pictures.ts';
import { buildPictureProcess } from '../../../fixtures/pictures/build-picture-process.ts';
import { expectQuarters } from '../../../fixtures/pictures/expect-colour.ts';
import { quartersPicture, texturedPicture } from '../../../fixtures/pictures/make-picture.ts';

const CENTRE: Adjustment = { crop: 'centre', angle: 0, turn: 0 };
const STOPPED = { ok: false, failure: { kind: 'decoder-stopped' } };

/** Answers, or doesn't, as a test says. */
class FakeChannel implements PictureChannel {
  isKilled = false;
  readonly sent: { id: number; call: string; args: unknown[] }[] = [];
  private readonly reply: ((message: { id: number; call: string }) => unknown) | null;
  private tell: (message: unknown) => void = () => {};
  private exit: () => void = () => {};

  constructor(reply: ((message: { id: number; call: string }) => unknown) | null) {
    this.reply = reply;
  }

  send = (message: object) => {
    const request = message as { id: number; call: string; args: unknown[] };
    this.sent.push(request);
    if (this.reply) this.tell({ id: request.id, answer: this.reply(request) });
  };

  onMessage = (listener: (message: unknown) => void) => {
    this.tell = listener;
  };

  onExit = (listener: () => void) => {
    this.exit = listener;
  };

  kill = () => {
    this.isKilled = true;
  };

  end() {
    this.exit();
  }

  say(message: unknown) {
    this.tell(message);
  }
}

const turnOfEventLoop = () => new Promise((resolve) => setImmediate(resolve));
const answerWithBytes = () => ({ ok: true, value: new Uint8Array([1]) });

function picturesOver(channels: FakeChannel[], limitMs = 1000) {
  const left = [...channels];
  return createPictures(
    () => {
      const channel = left.shift();
      if (!channel) throw new Error('started more processes than the test expects');
      return channel;
    },
    { limitMs },
  );
}

describe('createPictures', () => {
  it('starts nothing until it is asked', () => {
    expect(() => picturesOver([])).not.toThrow();
  });

  it('answers decoder-stopped when no process can be started, and works again when one can', async () => {
    let starts = 0;
    const pictures = createPictures(() => {
      starts += 1;
      if (starts === 1) throw new Error('no process can be started now');
      return new FakeChannel(answerWithBytes);
    });
    expect(await pictures.shrink(new Uint8Array([1]), 100)).toEqual(STOPPED);
    expect(await pictures.shrink(new Uint8Array([1]), 100)).toMatchObject({ ok: true });
  });

  it('answers decoder-stopped when the process ends, and works again with the next one', async () => {
    const [first, second] = [new FakeChannel(null), new FakeChannel(answerWithBytes)];
    const pictures = picturesOver([first, second]);
    const lost = pictures.shrink(new Uint8Array([9]), 100);
    await turnOfEventLoop();
    first.end();
    expect(await lost).toEqual(STOPPED);
    expect(await pictures.shrink(new Uint8Array([9]), 100)).toEqual(answerWithBytes());
  });

  it('kills a process that stalls', async () => {
    const [first, second] = [new FakeChannel(null), new FakeChannel(answerWithBytes)];
    const pictures = picturesOver([first, second], 20);
    expect(await pictures.shrink(new Uint8Array([9]), 100)).toEqual(STOPPED);
    expect(first.isKilled).toBe(true);
    expect((await pictures.shrink(new Uint8Array([9]), 100)).ok).toBe(true);
  });

  it('sends one call at a time, in order', async () => {
    const channel = new FakeChannel(null);
    const pictures = picturesOver([channel]);
    const both = Promise.all([pictures.shrink(new Uint8Array([1]), 10), pictures.print(new Uint8Array([2]))]);
    await turnOfEventLoop();
    expect(channel.sent.map(({ call }) => call)).toEqual(['shrink']);
    channel.say({ id: channel.sent[0]?.id, answer: { ok: false, failure: { kind: 'not-a-picture' } } });
    await turnOfEventLoop();
    expect(channel.sent.map(({ call }) => call)).toEqual(['shrink', 'print']);
    channel.say({ id: channel.sent[1]?.id, answer: { ok: false, failure: { kind: 'empty-file' } } });
    expect(await both).toMatchObject([{ failure: { kind: 'not-a-picture' } }, { failure: { kind: 'empty-file' } }]);
  });

  it('ignores an answer to another call', async () => {
    const channel = new FakeChannel(null);
    const pictures = picturesOver([channel]);
    const answer = pictures.shrink(new Uint8Array([1]), 10);
    await turnOfEventLoop();
    const id = channel.sent[0]?.id ?? Number.NaN;
    channel.say({ id: id + 1, answer: { ok: false, failure: { kind: 'empty-file' } } });
    channel.say('noise');
    channel.say({ id, answer: answerWithBytes() });
    expect(await answer).toEqual(answerWithBytes());
  });

  it('does not trust a process whose answer has the wrong shape', async () => {
    const [first, second] = [
      new FakeChannel(() => ({ ok: true, value: 'bytes' })),
      new FakeChannel(answerWithBytes),
    ];
    const pictures = picturesOver([first, second]);
    expect(await pictures.shrink(new Uint8Array([1]), 10)).toEqual(STOPPED);
    expect(first.isKilled).toBe(true);
    expect((await pictures.shrink(new Uint8Array([1]), 10)).ok).toBe(true);
  });

  it('ends the process on dispose and starts no other', async () => {
    const channel = new FakeChannel(null);
    const pictures = picturesOver([channel]);
    const lost = pictures.inspect(new Uint8Array([1]));
    await turnOfEventLoop();
    await pictures.dispose();
    expect(channel.isKilled).toBe(true);
    expect(await lost).toEqual(STOPPED);
    expect(await pictures.inspect(new Uint8Array([1]))).toEqual(STOPPED);
  });
});

describe('a child process', () => {
  let built: Awaited<ReturnType<typeof buildPictureProcess>>;
  let started: PictureChannel[] = [];
  let pictures: Pictures;

  beforeAll(async () => {
    built = await buildPictureProcess();
    pictures = createPictures(() => {
      const channel = startPictureChildProcess(built.entryFile);
      started = [...started, channel];
      return channel;
    });
  });

  afterAll(async () => {
    await pictures.dispose();
    await built.remove();
  });

  it('does every kind of call', async () => {
    const bytes = await quartersPicture(1000, 700).jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer();
    expect(expectValue(await pictures.inspect(bytes))).toMatchObject({ width: 1000, height: 700 });
    const { portraitId, preview } = expectValue(await pictures.open(bytes, 'me.jpg'));
    await expectQuarters(preview);
    await expectQuarters(expectValue(await pictures.cut(portraitId, CENTRE)).photo.jpeg);
    await pictures.close(portraitId);
    expect(await pictures.cut(portraitId, CENTRE)).toMatchObject({ failure: { kind: 'portrait-closed' } });
    await expectQuarters(expectValue(await pictures.prepare(bytes, { ...CENTRE, angle: 1 })).small.jpeg);
    expect(expectValue(await pictures.print(bytes)).pixels).toHaveLength(48 * 48 * 3);
    await expectQuarters(expectValue(await pictures.shrink(bytes, 200)), 20);
  });

  it('survives the death of the process: the portrait is closed, the next call works', async () => {
    const bytes = await texturedPicture(2000, 2000).png().toBuffer();
    const { portraitId } = expectValue(await pictures.open(bytes, null));
    const lost = pictures.open(bytes, null);
    await turnOfEventLoop();
    started.at(-1)?.kill();
    expect(await lost).toEqual(STOPPED);
    expect(await pictures.cut(portraitId, CENTRE)).toMatchObject({ failure: { kind: 'portrait-closed' } });
    expect((await pictures.inspect(bytes)).ok).toBe(true);
  });

  it('answers decoder-stopped where there is no program to start', async () => {
    const nowhere = createPictures(() => startPictureChildProcess(`${built.entryFile}.missing`));
    expect(await nowhere.inspect(svgWithReference())).toEqual(STOPPED);
  });
});
