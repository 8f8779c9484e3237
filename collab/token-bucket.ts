/**
 * How much one socket may ask of us: a bucket of tokens that refills with
 * time, as a value. It may run into debt, which is how the caller knows how
 * long to stop reading.
 */
export interface Bucket {
  readonly tokens: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface BucketRate {
  readonly burst: number;
  readonly perSecond: number;
}

export function fullBucket(rate: BucketRate, now: number): Bucket {
  return { tokens: rate.burst, at: now };
}

/** A clock that steps back earns nothing and costs nothing. */
export function spend(bucket: Bucket, cost: number, now: number, rate: BucketRate): Bucket {
  const earned = (Math.max(0, now - bucket.at) / 1000) * rate.perSecond;
  return { tokens: Math.min(rate.burst, bucket.tokens + earned) - cost, at: now };
}

/** Milliseconds until the debt is paid; 0 when there is none. */
export function debtMs(bucket: Bucket, rate: BucketRate): number {
  return bucket.tokens >= 0 ? 0 : Math.ceil((-bucket.tokens / rate.perSecond) * 1000);
}
