import type { Place, PlaceCopy } from '../../contract/place.ts';
import type { Receipt } from '../../contract/receipt.ts';
import type { Result } from '../../contract/result.ts';
import type { Services } from '../services.ts';

/** More people than IT looks at in one conversation; each is 200 kB of pictures at most. */
const MOST_PEOPLE = 10;

/** What was read of somebody last, with the pictures, which no receipt in the store holds. */
export interface LastCheck {
  readonly receipt: Receipt;
  readonly copies: readonly PlaceCopy[];
}

interface CheckRequest {
  readonly for?: string;
  readonly onRead?: (copy: PlaceCopy) => void;
}

/** In memory, for as long as somebody is signed in. */
export class LastChecks {
  readonly #checks = new Map<string, LastCheck>();
  readonly #onReceipt: (receipt: Receipt) => void;

  /** `onReceipt` hears of every receipt. */
  constructor(onReceipt: (receipt: Receipt) => void = () => undefined) {
    this.#onReceipt = onReceipt;
  }

  /** Of somebody by user principal name, or null of whom the services are for; null where there is none. */
  of(upn: string | null): LastCheck | null {
    return this.#checks.get(keyOf(upn)) ?? null;
  }

  /** The same services, whose receipts and copies are remembered. */
  rememberedFrom(services: Services): Services {
    return {
      ...services,
      publish: (request) => this.#remember(request, services.publish),
      undo: (request) => this.#remember(request, services.undo),
      diagnose: (request) => this.#remember(request, services.diagnose),
    };
  }

  async #remember<R extends CheckRequest>(
    request: R,
    ask: (request: R) => Promise<Result<Receipt>>,
  ): Promise<Result<Receipt>> {
    const copies = new Map<Place, PlaceCopy>();
    const onRead = (copy: PlaceCopy) => {
      copies.set(copy.reading.place, copy);
      request.onRead?.(copy);
    };
    const answer = await ask({ ...request, onRead });
    if (answer.ok) this.#keep(keyOf(request.for ?? null), { receipt: answer.value, copies: [...copies.values()] });
    return answer;
  }

  #keep(key: string, check: LastCheck): void {
    this.#checks.delete(key);
    this.#checks.set(key, check);
    const [oldest] = this.#checks.keys();
    if (this.#checks.size > MOST_PEOPLE && oldest !== undefined) this.#checks.delete(oldest);
    this.#onReceipt(check.receipt);
  }
}

function keyOf(upn: string | null): string {
  return upn?.toLowerCase() ?? '';
}
