/** What the import screen needs before a file is there: the chronicle, and that this person may import into it. */
import type { Actor } from "../../domain/policy/actor.ts";
import { can } from "../../domain/policy/can.ts";
import { demand, notFound } from "../../domain/policy/demand.ts";
import type { Language } from "../../domain/report/model.ts";
import type { Deps } from "../../ports/deps.ts";

export interface ImportPage {
  readonly slug: string;
  readonly title: string;
  readonly language: Language;
}

/** @throws DomainError NOT_FOUND, NOT_ALLOWED */
export async function importPage(
  { storage }: Pick<Deps, "storage">,
  actor: Actor,
  { slug }: { readonly slug: string },
): Promise<ImportPage> {
  const chronicle = await storage.chronicles.findBySlug(slug);
  if (!chronicle) throw notFound();
  demand(can(actor, "createReport", chronicle));
  return { slug: chronicle.slug, title: chronicle.title, language: chronicle.language };
}
