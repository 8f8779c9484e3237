/**
 * `npm run bench [-- FILE YYYY-MM]`: what the command line costs, as whole
 * processes, beside pandoc on the same content. Figures are medians with
 * their spread; ratios are pair by pair. Nothing here passes or fails.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { buildCli } from "../build-cli.mjs";
import { printSpread, runPaired } from "./measure.mjs";
import { sampleMarkdown, sampleReport } from "./sample.mjs";

const root = join(fileURLToPath(import.meta.url), "..", "..", "..");
const [file = join(root, "prisma/demo/2031-03.en.txt"), month = "2031-03"] = process.argv.slice(2);
const RUNS = Number(process.env.BENCH_RUNS ?? 7);
const work = mkdtempSync(join(tmpdir(), "chronicle-bench-"));
const print = (line) => process.stdout.write(`${line}\n`);

try {
  await buildCli();
  const cli = `node ${join(root, "build/cli/main.js")}`;
  print(`Node ${process.version}, ${RUNS} runs each after a warm-up: median (min – max)\n`);

  const toJson = runPaired(
    `${cli} convert '${file}' --month ${month} --to json -o ${work}/month.json`,
    null,
    RUNS,
  );
  print(
    `convert to JSON, whole process, wall    ${printSpread(
      toJson.map((one) => one.own.wall),
      " s",
    )}`,
  );

  const rules = join(work, "rules.mjs");
  await build({
    entryPoints: [join(root, "scripts/bench/rules.ts")],
    outfile: rules,
    bundle: true,
    format: "esm",
    platform: "node",
    logLevel: "error",
  });
  const timings = Array.from({ length: RUNS }, () =>
    JSON.parse(execFileSync("node", [rules, file, month], { encoding: "utf8" })),
  );
  print(
    `rules over ${timings[0].entries} entries, fresh process, CPU    ${printSpread(
      timings.map((one) => one.cold),
      " ms",
    )}`,
  );
  print(
    `rules again after an edit to one entry, CPU ${printSpread(
      timings.map((one) => one.afterEdit),
      " ms",
    )}\n`,
  );

  for (const [count, target, runs] of [
    [1_000, "html", RUNS],
    [1_000, "docx", RUNS],
    [5_000, "docx", Math.min(RUNS, 3)],
  ]) {
    const input = join(work, `${count}`);
    writeFileSync(`${input}.json`, JSON.stringify(sampleReport(count)));
    writeFileSync(`${input}.md`, sampleMarkdown(count));
    const ours = `${cli} convert ${input}.json --to ${target} -o ${input}.ours.${target}`;
    const peer = `pandoc -s ${input}.md -f markdown -t ${target === "html" ? "html5" : "docx"} -o ${input}.pandoc.${target}`;
    const pairs = runPaired(ours, peer, runs);
    print(
      `${target}, ${count} entries: CPU ${printSpread(
        pairs.map((one) => one.own.cpu),
        " s",
      )}`,
    );
    print(
      `  pandoc on the same content  ${printSpread(
        pairs.map((one) => one.peer.cpu),
        " s",
      )}`,
    );
    print(
      `  ratio                       ${printSpread(
        pairs.map((one) => one.own.cpu / one.peer.cpu),
        "",
      )}\n`,
    );
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
