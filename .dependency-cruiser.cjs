/**
 * What each folder may import; everything else is an error. Imports go one
 * way: domain ← formats, ports ← commands, queries ← adapters ← container ←
 * main, cli, collab, app.
 */
const may = (layer, from, allowed) => ({
  name: `${layer}-may-import-only`,
  severity: "error",
  from: { path: from, pathNot: "\\.test\\.tsx?$" },
  to: { pathNot: [from, ...allowed] },
});
const npm = (...names) => `node_modules/(@types/)?(${names.join("|")})/`;

const DOMAIN = "^server/domain/";
const FORMATS = "^server/formats/";
const PORTS = "^server/ports(\\.ts$|/)";
const COMMANDS = "^server/commands/";
const QUERIES = "^server/queries/";
const ADAPTERS = "^server/adapters/";
const CONTAINER = "^server/container\\.server\\.ts$";
/** Prisma writes its client with cycles of its own. */
const GENERATED = "^server/adapters/prisma/generated/";
const ENV = "^server/env\\.server\\.ts$";

/** See docs/decisions/011-preview-in-the-browser.md. */
const PRINTS_IN_BROWSER = "^app/preview/print-page\\.ts$";

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: { pathNot: GENERATED }, to: { circular: true } },
    { name: "no-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    may("domain", DOMAIN, [
      npm(
        "zod",
        "@noble/hashes",
        "prosemirror-model",
        "yjs",
        "lib0",
        "fractional-indexing",
        "diff",
        "approx-string-match",
      ),
    ]),
    may("formats", FORMATS, [
      DOMAIN,
      npm(
        "zod",
        "@noble/hashes",
        "docx",
        "mammoth",
        "parse5",
        "yauzl",
        "fflate",
        "entities",
        "yjs",
        "@tiptap/y-tiptap",
      ),
    ]),
    may("ports", PORTS, [DOMAIN, npm("yjs")]),
    may("commands", COMMANDS, [DOMAIN, FORMATS, PORTS, npm("zod")]),
    may("queries", QUERIES, [DOMAIN, FORMATS, PORTS, npm("zod")]),
    {
      name: "adapters-stay-outside-use-cases",
      severity: "error",
      from: { path: ADAPTERS },
      to: { path: ["^(app|collab|tests)/", COMMANDS, QUERIES, CONTAINER] },
    },
    {
      name: "server-never-looks-up",
      severity: "error",
      from: { path: "^server/" },
      to: { path: "^(app|tests)/" },
    },
    {
      name: "only-main-opens-the-sockets",
      severity: "error",
      from: { path: "^server/", pathNot: "^server/(main\\.ts$|http/)" },
      to: { path: "^collab/" },
    },
    {
      name: "browser-code-sees-only-domain",
      severity: "error",
      from: {
        path: "^app/(components|editor|sources|preview|comments|history)/",
        pathNot: PRINTS_IN_BROWSER,
      },
      to: { path: ["^(server/(?!domain/)|collab/|prisma/)", "^app/(routes|http)/"] },
    },
    {
      name: "the-preview-prints-html-only",
      comment:
        "the preview shows the page that will be published, so it runs that page's own writer, which is pure",
      severity: "error",
      from: { path: PRINTS_IN_BROWSER },
      to: {
        path: "^(server|collab|prisma)/",
        pathNot: [
          DOMAIN,
          "^server/formats/write/html/write-html\\.ts$",
          "^server/formats/write/print-options\\.ts$",
        ],
      },
    },
    {
      name: "no-node-in-browser-code",
      severity: "error",
      from: { path: "^(app/(components|editor|sources|preview|comments|history)|server/(domain|formats))/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "routes-go-through-use-cases",
      severity: "error",
      from: { path: "^app/(routes|http)/" },
      to: { path: [ADAPTERS, FORMATS, ENV, "^collab/", "node_modules/(@prisma|\\.prisma|lucia)/"] },
    },
    {
      name: "collab-never-reaches-adapters",
      severity: "error",
      from: { path: "^collab/" },
      to: { path: ["^(app|tests)/", ADAPTERS, QUERIES, "node_modules/(@prisma|\\.prisma)/"] },
    },
    {
      name: "nothing-imports-tests",
      severity: "error",
      from: { pathNot: "^tests/" },
      to: { path: "^tests/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
