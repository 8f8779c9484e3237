/** What commands and queries are given; each names the few it needs. */
import type { Clock } from "../ports.ts";
import type { AccessNotices } from "./access-notices.ts";
import type { DocumentSeeder } from "./document-seeder.ts";
import type { Ids } from "./ids.ts";
import type { Passwords } from "./passwords.ts";
import type { Secrets } from "./secrets.ts";
import type { SignInThrottle } from "./sign-in-throttle.ts";
import type { Storage } from "./storage.ts";

export interface Deps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly secrets: Secrets;
  readonly passwords: Passwords;
  readonly throttle: SignInThrottle;
  readonly accessNotices: AccessNotices;
  readonly seeder: DocumentSeeder;
  /** Scheme, host and port that people reach the house under, without a slash at the end. */
  readonly origin: string;
}
