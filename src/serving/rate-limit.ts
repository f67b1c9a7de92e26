/** How often one client may come: a bucket of tokens each, filled again as time goes by. */

/** Buckets that are full again are forgotten when there are so many. */
const MAX_CLIENTS = 10_000;

export interface Rate {
  /** What may come at once. */
  burst: number;
  perSecond: number;
}

export class RateLimit {
  private readonly buckets = new Map<string, { tokens: number; at: number }>();

  constructor(
    private readonly rate: Rate,
    private readonly now: () => number = Date.now,
  ) {}

  /** Seconds to wait; 0 lets the client through. */
  take(client: string): number {
    const { burst, perSecond } = this.rate;
    const now = this.now();
    const bucket = this.buckets.get(client) ?? { tokens: burst, at: now };
    const tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * perSecond);
    if (tokens < 1) return Math.ceil((1 - tokens) / perSecond);
    // Set anew, so that those who came last stand last.
    this.buckets.delete(client);
    this.buckets.set(client, { tokens: tokens - 1, at: now });
    if (this.buckets.size > MAX_CLIENTS) this.forget();
    return 0;
  }

  /** The one that came longest ago goes: it is full again, or as good as. */
  private forget(): void {
    const [oldest] = this.buckets.keys();
    if (oldest !== undefined) this.buckets.delete(oldest);
  }
}
