/** Remix's own settings; `vite.config.ts` hands them to its Vite plugin. Every flag of the next version is on. */
export default {
  appDirectory: "app",
  buildDirectory: "build/app",
  serverModuleFormat: "esm",
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
};
