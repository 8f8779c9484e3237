/** The look of a kept copy's page: quiet, light or dark as the reader's machine is, and without anything to fetch. */
export const COPY_STYLE = `
:root{color-scheme:light dark;--ink:#1f1d1a;--paper:#fffefa;--quiet:#625d55;--rule:#e3dfd6}
@media (prefers-color-scheme:dark){:root{--ink:#e6e2da;--paper:#191816;--quiet:#a8a196;--rule:#35322d}}
body{margin:0 auto;padding:2rem 1.25rem 4rem;max-width:40rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.75rem Georgia,"Times New Roman",serif;overflow-wrap:anywhere}
h1{margin:0 0 1rem;font-size:1.625rem;line-height:2.125rem}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.125rem 1rem;margin:0 0 2rem;padding:.75rem 0;border-block:1px solid var(--rule);color:var(--quiet);font:.8125rem/1.25rem system-ui,sans-serif}
dd{margin:0}
code{font:inherit;font-family:ui-monospace,monospace}
main p{margin:0 0 1rem;white-space:pre-line}
@media (max-width:36rem){dl{grid-template-columns:minmax(0,1fr)}dd{margin-bottom:.375rem}}
`;

/** Of the style above; a changed style fails its test, which names the new value. */
export const COPY_STYLE_HASH = "sha256-ph9djojbWds2LeQwt8ADggG7QtZcjvynmyTRHy6/Tzw=";
