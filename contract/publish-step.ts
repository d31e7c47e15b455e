/** Steps of a publish or an undo, in order. */
export const PUBLISH_STEPS = ['prepare', 'back-up', 'upload', 'confirm', 'check-places'] as const;
export type PublishStep = (typeof PUBLISH_STEPS)[number];

export interface PublishProgress {
  readonly step: PublishStep;
  readonly state: 'running' | 'done' | 'failed';
  /** Seconds until the service is asked again, while confirming. */
  readonly nextAskSeconds?: number;
}
