/** A page or a PDF that a person saved where no robot is let in: kept like any copy, and marked as theirs. */
import { z } from "zod";
import { DomainError } from "../../domain/errors.ts";
import { targetOf } from "../../domain/observation/check-targets.ts";
import { CHECKER } from "../../domain/observation/observation.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import { canonicalDigest, textDigest } from "../../domain/report/canonical-digest.ts";
import type { Deps } from "../../ports/deps.ts";
import { findMonth, sourceFields, sourceIn } from "../months/find-month.ts";

const schema = z.strictObject(sourceFields);

/** Bytes of one upload; a long court decision as PDF is a tenth of it. */
const LARGEST = 20_000_000;

/** @throws DomainError FORM_INVALID, NOT_FOUND, NOT_ALLOWED, NOTHING_TO_CHECK, COPY_REFUSED */
export async function uploadCopy(
  deps: Pick<Deps, "storage" | "documents" | "clock" | "ids" | "sources">,
  actor: Actor,
  input: z.input<typeof schema> & { readonly bytes: Uint8Array },
): Promise<{ readonly copyId: string }> {
  const { bytes, ...fields } = input;
  const { sourceId, ...where } = parseForm(schema, fields);
  const { reportId, report } = await findMonth(deps, actor, where, "checkSources");
  const target = targetOf(sourceIn(report, sourceId));
  if (!target) {
    throw new DomainError("NOTHING_TO_CHECK", "This source has no public web address; nothing was kept.");
  }
  const mediaType = mediaTypeOf(bytes);
  const { sources } = deps;
  const facts = await sources.reader.read({ body: bytes, contentType: mediaType, url: target.url });
  const text = facts?.readable ?? "";
  const copyId = deps.ids.next();
  await deps.storage.checks.addCopy({
    id: copyId,
    reportId,
    sourceId,
    url: target.url,
    origin: "uploaded",
    takenAt: deps.clock.now(),
    takenById: actor.personId,
    mediaType,
    status: null,
    isTruncated: false,
    bytesSha256: await sources.copies.put(bytes),
    byteLength: bytes.length,
    headers: {},
    headersSha256: canonicalDigest({}),
    chain: [],
    text,
    textSha256: textDigest(text),
    state: "ok",
    reason: "answered",
    checker: CHECKER,
  });
  return { copyId };
}

/** By what the file is, not by what it is called. */
function mediaTypeOf(bytes: Uint8Array): "text/html" | "application/pdf" {
  if (bytes.length > LARGEST) {
    throw new DomainError(
      "COPY_REFUSED",
      `The file is larger than ${LARGEST / 1_000_000} MB; nothing was kept. Save the page without its pictures, or as PDF.`,
    );
  }
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 1_024));
  if (head.startsWith("%PDF-")) return "application/pdf";
  if (/<(?:!doctype html|html|head|body)[\s>]/iu.test(head)) return "text/html";
  throw new DomainError(
    "COPY_REFUSED",
    "The file is neither a saved page nor a PDF; nothing was kept. In the browser choose “Save page as…”, HTML only, or print it to PDF.",
  );
}
