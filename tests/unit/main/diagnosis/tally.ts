interface Counts {
  right: number;
  wrong: number;
  cannotTell: number;
}

interface Expected {
  readonly right: string;
  /** The answer that admits it; left out where nothing but the right one will do. */
  readonly cannotTell?: string;
}

/** Counts how often a question about a hard pair was answered right, wrong, or not at all. */
export class Tally {
  /** Every wrong answer, as a line to read. */
  readonly wrong: string[] = [];
  private readonly counts = new Map<string, Counts>();
  private kind = '';
  private pairs = 0;

  /** From now on it is about another pair. */
  begin(kind: string) {
    this.kind = kind;
    this.pairs += 1;
  }

  count(question: string, answer: string, { right, cannotTell }: Expected) {
    const counts = this.counts.get(question) ?? { right: 0, wrong: 0, cannotTell: 0 };
    this.counts.set(question, counts);
    if (answer === right) counts.right += 1;
    else if (answer === cannotTell) counts.cannotTell += 1;
    else {
      counts.wrong += 1;
      this.wrong.push(`${this.kind}: ${question}: ${answer}`);
    }
  }

  shareOfRight(question: string): number {
    const { right, wrong, cannotTell } = this.counts.get(question) ?? { right: 0, wrong: 0, cannotTell: 0 };
    return right / Math.max(right + wrong + cannotTell, 1);
  }

  describe(): string {
    const lines = [...this.counts].map(
      ([question, { right, wrong, cannotTell }]) =>
        `${question}: ${right} right, ${wrong} wrong, ${cannotTell} can't tell`,
    );
    return [`${this.pairs} pairs`, ...lines].join('\n');
  }
}
