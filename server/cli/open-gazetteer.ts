/** The built-in gazetteer, with a team's own places when a file of them is given. */
import { readInputFile } from "../adapters/files.ts";
import { DomainError } from "../domain/errors.ts";
import { builtInGazetteer } from "../domain/places/built-in-gazetteer.ts";
import { extendGazetteer } from "../domain/places/extend-gazetteer.ts";
import type { Gazetteer } from "../domain/places/gazetteer.ts";
import { knownPlacesSchema } from "../domain/places/known-place-schema.ts";
import { checkInputSize } from "../formats/read/read-report.ts";

/** @throws DomainError USAGE naming the file and the first thing that is wrong with it */
export async function openGazetteer(path: string | undefined): Promise<Gazetteer> {
  if (path === undefined) return builtInGazetteer();
  const bytes = await readInputFile(path, (size) => checkInputSize(path, size)).catch((error: unknown) => {
    throw error instanceof DomainError ? new DomainError("USAGE", `${path}: ${error.message}`) : error;
  });
  const parsed = knownPlacesSchema.safeParse(parseJson(new TextDecoder().decode(bytes)));
  if (parsed.success) return extendGazetteer(builtInGazetteer(), parsed.data);
  const issue = parsed.error.issues[0];
  const where = issue?.path.join(".") || "the top";
  throw new DomainError("USAGE", `${path}: no list of places: at ${where}, ${issue?.message}.`);
}

/** Undefined, which no schema accepts, for what is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
