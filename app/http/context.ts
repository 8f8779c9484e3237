/** What the server hands every loader and action. */
import type { HouseForScreens } from "../../server/http/create-app.ts";

declare module "@remix-run/server-runtime" {
  interface AppLoadContext {
    readonly container: HouseForScreens;
    /** Names our own scripts to the browser's policy; new for each answer. */
    readonly nonce: string;
    /** The visitor's network address, for throttling. */
    readonly address: string;
  }
}
