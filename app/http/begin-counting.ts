/** Begins to count months while their list is on its way: the browser's question then meets the answer, or waits for what is left of it. */
import type { Container } from "../../server/container.server.ts";
import type { ListedEdition } from "../../server/queries/editions/newest-editions.ts";
import type { ListedChronicle } from "../../server/queries/months/list-months.ts";
import type { SignedInPerson } from "../../server/queries/people/signed-in-person.ts";

/** Months of each chronicle, the newest: what is further down is counted when somebody comes there. */
const MOST = 2;

/** Nobody waits for it, and whatever fails is said to whoever asks. */
export function beginCounting(
  { queries }: Pick<Container, "queries">,
  person: SignedInPerson,
  chronicles: readonly ListedChronicle[],
  editions: readonly Pick<ListedEdition, "slug" | "month" | "isReopened">[],
): void {
  for (const { slug, years } of chronicles) {
    const uncounted = (years[0]?.months ?? []).filter(({ counts }) => counts === null);
    for (const { month } of uncounted.slice(0, MOST)) {
      // A published month shows what was published.
      const edition = editions.find((one) => one.slug === slug && one.month === month);
      if (edition && !edition.isReopened) continue;
      void queries.monthFacts(person, { slug, month }).catch(() => undefined);
    }
  }
}
