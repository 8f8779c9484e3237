/** Every port's contract, held by the adapters that a house runs on. */
import { randomBytes } from "node:crypto";
import { createPasswords } from "../../server/adapters/auth/argon2-passwords.ts";
import { randomSecrets } from "../../server/adapters/auth/random-ids.ts";
import { createSignInThrottle } from "../../server/adapters/auth/sign-in-throttle.ts";
import { createStorage } from "../../server/adapters/prisma/stores.ts";
import { createUpdateLog } from "../../server/adapters/prisma/update-log.ts";
import type { Storage } from "../../server/ports/storage.ts";
import { inviteStoreContract } from "../contracts/invite-store.ts";
import { memberStoreContract } from "../contracts/member-store.ts";
import { passwordsContract } from "../contracts/passwords.ts";
import { peopleStoreContract } from "../contracts/people-store.ts";
import { reportStoreContract } from "../contracts/report-store.ts";
import { sessionsContract } from "../contracts/sessions.ts";
import { signInThrottleContract } from "../contracts/sign-in-throttle.ts";
import { teamStoreContract } from "../contracts/team-store.ts";
import { testDatabase } from "../factories/database.ts";
import { createFakeClock } from "./fake-clock.ts";

const database = testDatabase();
const clock = createFakeClock();
const houseKey = randomBytes(32);

function storage(): Storage {
  return createStorage(database(), { clock, secrets: randomSecrets, origin: "https://desk.example.org" });
}

teamStoreContract(storage);
peopleStoreContract(() => storage().people);
memberStoreContract(storage);
inviteStoreContract(storage);
reportStoreContract(storage, () => createUpdateLog(database()));
sessionsContract(storage, clock);
signInThrottleContract(() => createSignInThrottle(database(), { clock, houseKey }), clock);
passwordsContract(createPasswords());
