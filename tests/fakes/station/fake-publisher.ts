import { succeed } from '../../../contract/result.ts';
import type { QueuedPhoto, UndoablePhoto } from '../../../contract/station/operator-panel.ts';
import type { SessionOutcome } from '../../../contract/station/session-state.ts';
import type { PublishOrder, StationPublisher } from '../../../main/station/publish/station-publisher.ts';

/** Publishes nothing: says what a test tells it to. */
export class FakePublisher implements StationPublisher {
  readonly orders: PublishOrder[] = [];
  readonly asked: string[] = [];
  /** How often what is too old was looked for. */
  expiryLooks = 0;
  outcome: SessionOutcome = { kind: 'published' };
  waiting: readonly QueuedPhoto[] = [];
  taken: readonly UndoablePhoto[] = [];
  /** Set by a test that lets people wait: the answer comes when it is called. */
  hold: Promise<void> | null = null;

  async publish(order: PublishOrder, signal?: AbortSignal): Promise<SessionOutcome> {
    this.orders.push(order);
    order.onStep('upload');
    const stopped = new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()));
    await Promise.race([this.hold ?? Promise.resolve(), stopped]);
    return signal?.aborted === true ? { kind: 'waiting', for: 'service' } : this.outcome;
  }

  async publishWaiting(): Promise<void> {
    this.asked.push('publish-waiting');
  }

  async dropExpired(): Promise<void> {
    this.expiryLooks += 1;
  }

  queueState() {
    return 'ready' as const;
  }

  queue() {
    return this.waiting;
  }

  undoable() {
    return this.taken;
  }

  async publishAnyway(id: string) {
    this.asked.push(`publish-anyway ${id}`);
    return succeed(undefined);
  }

  async drop(id: string) {
    this.asked.push(`drop ${id}`);
    return succeed(undefined);
  }

  async undo(id: string) {
    this.asked.push(`undo ${id}`);
    return succeed(undefined);
  }

  onChanged() {
    return () => {};
  }

  async close(): Promise<void> {
    this.asked.push('close');
  }
}
