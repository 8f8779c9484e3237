/** Ids and secrets from the machine's source of randomness. */
import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Ids } from "../../ports/ids.ts";
import type { Secrets } from "../../ports/secrets.ts";

export const randomIds: Ids = { next: () => randomUUID() };

/** 256 bits: no slow hash is needed where there is nothing to guess. */
const SECRET_BYTES = 32;

export const randomSecrets: Secrets = {
  create: () => randomBytes(SECRET_BYTES).toString("base64url"),
  hash: (secret) => createHash("sha256").update(secret).digest("hex"),
};
