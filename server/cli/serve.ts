/** The long-running commands; in a bundle of their own, so that `convert` does not load a server. */
export { demo } from "./demo.ts";
export { start } from "./start.ts";
export { verify } from "./verify.ts";
