/** The runner's JSON results as one plain line, "N passed, N failed", for whoever reads only the end of a log. */
import { readFileSync } from "node:fs";

const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));
process.stdout.write(`${numPassedTests} passed, ${numFailedTests} failed\n`);
