/** `npm run bench [-- NAME …]`: one of the benchmarks beside this file; without a name, the command line's. */
import { existsSync } from "node:fs";

const [name = ""] = process.argv.slice(2);
const named = new URL(`./${name}.mjs`, import.meta.url);
await import(
  /^[a-z-]+$/u.test(name) && existsSync(named) ? named.href : new URL("./run.mjs", import.meta.url).href
);
