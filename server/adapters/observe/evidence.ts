/** What is kept of an answer to show why it was judged so. */
import type { FetchResult } from "../../domain/observation/fetch-result.ts";
import type { Evidence, Judgement } from "../../domain/observation/observation.ts";
import type { PageFacts } from "../../domain/observation/page-facts.ts";

const MATTERED = [
  "content-type",
  "content-encoding",
  "date",
  "last-modified",
  "server",
  "retry-after",
  "location",
  "cf-mitigated",
  "x-amzn-waf-action",
  "x-sucuri-block",
  "x-datadome",
  "x-robots-tag",
];
const LONGEST = 500;

export function evidenceOf(result: FetchResult, facts: PageFacts | null, judgement: Judgement): Evidence {
  const given = result.ok ? result.headers : {};
  return {
    status: result.ok ? result.status : (result.chain.at(-1)?.status ?? null),
    finalUrl: result.ok ? result.finalUrl : null,
    chain: result.chain,
    headers: Object.fromEntries(
      MATTERED.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name].slice(0, LONGEST)]])),
    ),
    detail: judgement.detail?.slice(0, LONGEST) ?? null,
    title: facts?.title ?? null,
    took: result.took,
  };
}
