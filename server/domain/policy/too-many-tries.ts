/** Refuses a guess that came too soon after the last ones, and says when the next may come. */
import { DomainError } from "../errors.ts";

export class TooManyTries extends DomainError {
  /** Whole seconds, at least one. */
  readonly retryAfterSeconds: number;

  constructor(waitMs: number) {
    const seconds = Math.max(1, Math.ceil(waitMs / 1000));
    super(
      "TOO_MANY_TRIES",
      `There were too many tries. Nothing was changed; please wait ${seconds} s and try again.`,
    );
    this.name = "TooManyTries";
    this.retryAfterSeconds = seconds;
  }
}
