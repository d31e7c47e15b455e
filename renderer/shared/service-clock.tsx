import { createContext, type ReactNode, useContext, useMemo } from 'react';

const ServiceClock = createContext(0);

interface ServiceClockProviderProps {
  /** Times that the service just told, ISO 8601. */
  readonly toldTimes: readonly string[];
  readonly children: ReactNode;
}

/** Reckon ages by the service's clock, which this computer's may not agree with. */
export function ServiceClockProvider({ toldTimes, children }: ServiceClockProviderProps) {
  const latest = latestOf(toldTimes);
  const aheadMs = useMemo(() => (latest === null ? 0 : Date.parse(latest) - Date.now()), [latest]);
  return <ServiceClock value={aheadMs}>{children}</ServiceClock>;
}

/** How many milliseconds the service's clock is ahead of this computer's; 0 where it told no time. */
export function useServiceClockAheadMs(): number {
  return useContext(ServiceClock);
}

/** The latest of some ISO 8601 times, null of none. */
export function latestOf(times: readonly string[]): string | null {
  return times.reduce<string | null>(
    (latest, time) => (latest !== null && Date.parse(latest) >= Date.parse(time) ? latest : time),
    null,
  );
}
