/** The contracts of the stores of review, publication and checks, held by those on PostgreSQL. */
import { randomSecrets } from "../../server/adapters/auth/random-ids.ts";
import { createStorage } from "../../server/adapters/prisma/stores.ts";
import type { Storage } from "../../server/ports/storage.ts";
import { auditLogContract } from "../contracts/audit-log.ts";
import { checkStoreContract } from "../contracts/check-store.ts";
import { commentStoreContract } from "../contracts/comment-store.ts";
import { editionStoreContract } from "../contracts/edition-store.ts";
import { letterStoreContract } from "../contracts/letter-store.ts";
import { notificationStoreContract } from "../contracts/notification-store.ts";
import { reviewStoreContract } from "../contracts/review-store.ts";
import { testDatabase } from "../factories/database.ts";
import { createFakeClock } from "./fake-clock.ts";

const database = testDatabase();
const clock = createFakeClock();

function storage(): Storage {
  return createStorage(database(), { clock, secrets: randomSecrets, origin: "https://desk.example.org" });
}

auditLogContract(storage);
checkStoreContract(storage);
commentStoreContract(storage);
editionStoreContract(storage);
letterStoreContract(storage);
notificationStoreContract(storage);
reviewStoreContract(storage);
