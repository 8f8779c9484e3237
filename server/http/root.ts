/** The project's folder: two above this file's, and two above the bundle's, which lies equally deep. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
