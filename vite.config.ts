/** Builds the screens. Tests run without this file: Vitest has its own. */
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

declare module "@remix-run/server-runtime" {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [remix(remixConfig)],
  build: { target: "es2022" },
  // A worker of this kind loads its parts by itself, from us, as the page's policy has it.
  worker: { format: "es" },
});
