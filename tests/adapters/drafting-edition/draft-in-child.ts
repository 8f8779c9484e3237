/** Runs in a process of its own: prints its zone and the digests of one edition's files. */
import { createHash } from "node:crypto";
import { EDITION_FILES } from "../../../server/domain/edition/edition-files.ts";
import { makeEditionFiles } from "../../../server/formats/edition/make-edition-files.ts";
import { FACTS, FROZEN } from "./sample-edition.ts";

const files = await makeEditionFiles(FROZEN, FACTS);
const digests = EDITION_FILES.map((kind) => createHash("sha256").update(files[kind]).digest("hex"));
process.stdout.write([new Intl.DateTimeFormat().resolvedOptions().timeZone, ...digests].join(" "));
