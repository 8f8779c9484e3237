/** Times every offline rule over one month inside one process: cold (first run) and after one edit. Prints JSON. */
import "../../server/cli/start-up.ts";
import { readFileSync } from "node:fs";
import { builtInGazetteer } from "../../server/domain/places/built-in-gazetteer.ts";
import { ALL_RULES } from "../../server/domain/rules/catalogue.ts";
import { createChecker } from "../../server/domain/rules/engine.ts";
import { readReport } from "../../server/formats/read/read-report.ts";

const [file = "", month = ""] = process.argv.slice(2);
let count = 0;
const report = await readReport(readFileSync(file), file, {
  month: month === "" ? null : month,
  language: null,
  gazetteer: async () => builtInGazetteer(),
  newId: () => `id-${++count}`,
});
/** CPU milliseconds of this process, all its threads: what else the machine does counts less than on a clock. */
const timed = (run: () => unknown): number => {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};
const checker = createChecker({ rules: ALL_RULES, gazetteer: builtInGazetteer() });
const cold = timed(() => checker.check(report));
const [first, ...rest] = report.entries;
const edited = { ...report, entries: first ? [{ ...first, topics: [] }, ...rest] : [] };
const afterEdit = timed(() => checker.check(edited));
process.stdout.write(JSON.stringify({ entries: report.entries.length, cold, afterEdit }));
