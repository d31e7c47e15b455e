import { describe, expect, it } from 'vitest';
import { reduceChangePhoto, startChangePhoto } from '../../../../renderer/change-photo/change-photo-state.ts';

describe('reduceChangePhoto', () => {
  const idle = startChangePhoto(null);

  it('shows that a picture is held over the page, and stops when it leaves', () => {
    const over = reduceChangePhoto(idle, { type: 'drag-entered' });
    expect(over).toEqual({ phase: 'dragging' });
    expect(reduceChangePhoto(over, { type: 'drag-left' })).toEqual(idle);
  });

  it('takes no further drop while a picture is being opened', () => {
    const opening = reduceChangePhoto(idle, { type: 'opening-started' });
    expect(reduceChangePhoto(opening, { type: 'drag-entered' })).toEqual(opening);
    expect(reduceChangePhoto(opening, { type: 'pasted-nothing' })).toEqual(opening);
  });

  it('tells why a picture was refused, until the next one is tried', () => {
    const refused = reduceChangePhoto(idle, { type: 'failed', failure: { kind: 'empty-file' } });
    expect(refused).toEqual({ phase: 'idle', notice: { kind: 'failure', failure: { kind: 'empty-file' } } });
    expect(reduceChangePhoto(refused, { type: 'opening-started' })).toEqual({ phase: 'opening' });
  });

  it('says so when the clipboard held no picture', () => {
    expect(reduceChangePhoto(idle, { type: 'pasted-nothing' })).toEqual({
      phase: 'idle',
      notice: { kind: 'no-picture' },
    });
  });

  it('complains about nothing when the dialog was closed without a choice', () => {
    const opening = reduceChangePhoto(idle, { type: 'opening-started' });
    expect(reduceChangePhoto(opening, { type: 'choosing-cancelled' })).toEqual(idle);
  });
});
