import { type Attempt, type Choose, type Injected, isAddress } from './inject.ts';

/** What has become of a payload in a field. */
export type Fate = 'kept' | 'refused' | 'doubtful';

/** So many payloads stand in a text at once, though never in an address; what is refused comes back one by one. */
export const TOGETHER = 5;

/** Sees to it that every payload comes into every field: first several at once, then each alone that was refused among others. */
export class Turns {
  /** By field: what becomes of each payload there, by its index. */
  readonly fates = new Map<string, Map<number, Fate>>();
  private readonly waiting = new Map<string, (readonly number[])[]>();
  private readonly now = new Map<string, readonly number[]>();
  private readonly count: number;
  private readonly together: number;

  /** `count` is the number of payloads. */
  constructor(count: number, together = TOGETHER) {
    this.count = count;
    this.together = together;
  }

  /** Begins another round; gives what chooses for it. */
  begin(): Choose {
    this.now.clear();
    return (field, turn) => {
      const key = `${field}#${turn}`;
      const chosen = this.now.get(key) ?? this.queueOf(field).shift() ?? [];
      this.now.set(key, chosen);
      return chosen;
    };
  }

  /** Notes what has become of what was tried. */
  settle({ attempts, refused, doubtful }: Injected): void {
    for (const [number, attempt] of attempts) {
      const fate: Fate = refused.has(number) ? 'refused' : doubtful.has(number) ? 'doubtful' : 'kept';
      if (fate !== 'kept' && attempt.payloads.length > 1)
        this.queueOf(attempt.field).push(...attempt.payloads.map((one) => [one]));
      else this.note(attempt, fate);
    }
  }

  /** Whether everything was in every field that was met so far. */
  get isDone(): boolean {
    return [...this.waiting.values()].every((queue) => queue.length === 0);
  }

  /** How many payloads have which fate, in all fields or in those that `are` meant. */
  tally(are: (field: string) => boolean = () => true): Record<Fate, number> {
    const found = { kept: 0, refused: 0, doubtful: 0 };
    for (const [field, fates] of this.fates) if (are(field)) for (const fate of fates.values()) found[fate] += 1;
    return found;
  }

  private note({ field, payloads }: Attempt, fate: Fate): void {
    const fates = this.fates.get(field) ?? new Map<number, Fate>();
    this.fates.set(field, fates);
    for (const one of payloads) if (fates.get(one) !== 'kept') fates.set(one, fate);
  }

  /** Each field begins at another payload, so that few rounds bring many. */
  private queueOf(field: string): (readonly number[])[] {
    const queue =
      this.waiting.get(field) ?? this.groups(this.waiting.size * this.together, isAddress(field) ? 1 : this.together);
    this.waiting.set(field, queue);
    return queue;
  }

  private groups(offset: number, size: number): (readonly number[])[] {
    const order = Array.from({ length: this.count }, (_, index) => (offset + index) % this.count);
    return Array.from({ length: Math.ceil(order.length / size) }, (_, index) =>
      order.slice(index * size, (index + 1) * size),
    );
  }
}
