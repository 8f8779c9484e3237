/** Runs in a process of its own: prints the digest of one Word file to standard output. */
import { createHash } from "node:crypto";
import { writeDocx } from "../../../server/formats/write/docx/write-docx.ts";
import { DEFAULT_PRINT_OPTIONS } from "../../../server/formats/write/print-options.ts";
import { month } from "./months.ts";

const docx = await writeDocx(month({ entries: 40, sources: 20 }), DEFAULT_PRINT_OPTIONS);
process.stdout.write(`${createHash("sha256").update(docx).digest("hex")} ${new Date(0).getTimezoneOffset()}`);
