import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type AutomaticState, CoachSettings } from '../../../../renderer/coach/coach-settings.tsx';
import { createText } from '../../../../renderer/text/create-text.ts';
import { TextProvider } from '../../../../renderer/text/text-context.tsx';

function settings(automatic: AutomaticState, onDismissEyes?: () => void): string {
  return renderToStaticMarkup(
    <TextProvider value={createText('en')}>
      <CoachSettings
        automatic={automatic}
        onAutomatic={() => undefined}
        aloud="off"
        onAloud={() => undefined}
        onDismissEyes={onDismissEyes}
      />
    </TextProvider>,
  );
}

describe('CoachSettings', () => {
  it('has no automatic shutter without hints, and says so', () => {
    const html = settings('unavailable');
    expect(html).toContain('It needs the hints, which can’t be shown on this computer.');
    expect(html.match(/<input[^>]*>/)?.[0]).toMatch(/aria-disabled="true"/);
    expect(html).not.toMatch(/<input[^>]*checked/);
    expect(settings('on').match(/<input[^>]*>/)?.[0]).not.toMatch(/aria-disabled="true"/);
  });

  it('offers to leave eyes alone only where there is a reason to', () => {
    expect(settings('off')).not.toContain('Don’t mention eyes again');
    expect(settings('off', () => undefined)).toContain('Don’t mention eyes again');
  });
});
