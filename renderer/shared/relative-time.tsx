import { useText } from '../text/text-context.tsx';
import { useServiceClockAheadMs } from './service-clock.tsx';
import { useNow } from './use-now.ts';

const RENEW_MS = 20_000;

interface RelativeTimeProps {
  /** ISO 8601. */
  readonly at: string;
}

/** "2 minutes ago", with the exact time on hover and for screen readers. */
export function RelativeTime({ at }: RelativeTimeProps) {
  const text = useText();
  const nowMs = useNow(RENEW_MS) + useServiceClockAheadMs();
  const exact = text.exactTime(at);
  return (
    <time dateTime={at} title={exact}>
      {text.relativeTime(at, nowMs)}
    </time>
  );
}
