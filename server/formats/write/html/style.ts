/**
 * The page's one style sheet: a quiet newspaper page at 66 characters a line,
 * one accent colour, small grey apparatus; light and dark; A4 on paper. It is
 * the same for every report, because the page's policy names it by its hash.
 */

const COLOURS = `
:root{color-scheme:light dark;--paper:#fffefb;--ink:#1d1b18;--quiet:#625e57;--accent:#8c2f1f;--rule:#dcd6cb;--tint:#f6efe4;
--serif:"Source Serif 4","Source Serif Pro",Georgia,Cambria,"Noto Serif","Times New Roman",serif;
--sans:Inter,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#181715;--ink:#e9e5dd;--quiet:#aaa49a;--accent:#f0a791;--rule:#3b3833;--tint:#26231f}}
`;

const TEXT = `
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;padding:3.5rem 1.25rem 4rem;max-width:calc(31em + 2.5rem);font:1.0625rem/1.75rem var(--serif);font-kerning:normal;overflow-wrap:break-word}
h1,h2{font-weight:600;text-wrap:balance}
h1{margin:0 0 .75rem;font-size:clamp(1.875rem,1.4rem + 2.1vw,2.625rem);line-height:1.15;letter-spacing:-.012em}
h2{margin:3.25rem 0 1.25rem;padding-top:1rem;border-top:1px solid var(--rule);font-size:1.3125rem;line-height:1.75rem}
section+section:not([class])>h2{margin-top:2.5rem;padding-top:0;border-top:0}
p{margin:0 0 1.25rem}
blockquote{margin:0 0 1.25rem;padding-inline-start:1.25rem;border-inline-start:2px solid var(--rule)}
blockquote p{margin:0}
a{color:var(--accent);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.2em}
a:hover{text-decoration-thickness:2px}
a:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
header p{margin-bottom:1.25rem}
.facts,.hint,.count{color:var(--quiet);font-family:var(--sans);font-size:.875rem;line-height:1.5rem}
.closing{margin-top:3.25rem;padding-top:1.5rem;border-top:1px solid var(--rule)}
.skip{position:absolute;inset-inline-start:1rem;top:-5rem;padding:.5rem .75rem;background:var(--paper);border:1px solid var(--accent);font:600 .875rem/1.5rem var(--sans)}
.skip:focus{top:1rem}
`;

const ENTRIES = `
article{position:relative;margin:0 0 1.25rem}
:target{scroll-margin-top:1.25rem}
article:target,li:target{background:var(--tint);box-shadow:0 0 0 .5rem var(--tint)}
sup{font:500 .75rem/0 var(--sans);font-variant-numeric:tabular-nums;vertical-align:baseline;position:relative;top:-.45em;unicode-bidi:isolate}
sup a{margin-inline-start:-.6em;padding:.45rem .05em .45rem .65em;text-decoration:none;white-space:nowrap}
sup.next a{margin-inline-start:.1em}
sup a:hover{text-decoration:underline}
.flag{padding:.1em .35em;border:1px dashed;border-radius:.25em;color:var(--accent);font:600 .75rem/1.25rem var(--sans);white-space:nowrap}
.permalink{display:inline-block;min-width:1.5rem;height:1.5rem;color:var(--quiet);font:400 .875rem/1.5rem var(--sans);text-align:center;text-decoration:none;user-select:none}
.permalink:hover,.permalink:focus-visible{color:var(--accent)}
@media (min-width:44em){.permalink{position:absolute;inset-inline-start:-2.25rem;top:.125rem}}
`;

const APPARATUS = `
ol,ul{margin:0;padding:0}
.contents ol,.index ul{list-style:none}
.contents ol{columns:9.5rem;column-gap:1.5rem}
.contents li,.index li{break-inside:avoid}
.contents li{line-height:1.75rem}
.contents a{padding-block:.2rem}
.contents a,.notes .url{color:inherit}
.contents a,.index a,.notes .url{text-decoration-color:var(--rule)}
.contents a:hover,.notes .url:hover{color:var(--accent)}
.index ul{columns:14rem;column-gap:2rem}
.index li{margin-bottom:.25rem;padding-inline-start:1.25rem;text-indent:-1.25rem;line-height:1.75rem}
.index a{display:inline-block;margin-inline:-.125rem;padding-inline:.5rem;text-indent:0;font:.875rem/1.75rem var(--sans);font-variant-numeric:tabular-nums}
.notes ol{padding-inline-start:2.5rem;font:.875rem/1.5rem var(--sans)}
.notes li{margin-bottom:.5rem;padding-inline-start:.25rem;overflow-wrap:anywhere}
.notes li::marker{color:var(--quiet);font-variant-numeric:tabular-nums}
.notes .url{padding-block:.25rem}
.notes .kept{color:var(--quiet)}
.notes .kept .url{word-break:break-all}
.kind{font-weight:600}
.back{display:inline-block;min-width:1.5rem;height:1.5rem;text-align:center;text-decoration:none}
.backs{color:var(--quiet)}
`;

const PAPER = `
@media print{
@page{size:A4;margin:24mm 32mm 26mm;@bottom-center{content:counter(page);font:9pt Georgia,"Times New Roman",serif;color:#555}}
:root{color-scheme:light;--paper:#fff;--ink:#000;--quiet:#444;--accent:#000;--rule:#999;--tint:#fff}
body{max-width:none;padding:0;font-size:10.75pt;line-height:15.5pt}
h1{font-size:24pt}
h2{margin:18pt 0 8pt;padding-top:8pt;font-size:13pt;line-height:16pt;break-after:avoid}
p{margin-bottom:8pt;orphans:3;widows:3}
article{margin-bottom:8pt}
.short,.notes li,.flag{break-inside:avoid}
a{text-decoration:none}
sup{font-size:7.5pt}
sup a{margin:0;padding:0}
.flag{font-size:7.5pt}
.facts,.hint,.count,.notes ol,.index a{font-size:8.5pt;line-height:12.5pt}
.contents a,.index a,.contents li,.index li{line-height:13pt}
.contents ol{columns:4;font-size:9pt}
.index ul{columns:3;font-size:9.5pt}
.index a{margin:0;padding:0 .15em}
li{margin-bottom:0}
.notes li{margin-bottom:2pt}
.skip,.permalink,.back,.backs,.index .again{display:none}
}
`;

export const STYLE = COLOURS + TEXT + ENTRIES + APPARATUS + PAPER;

/**
 * SHA-256 of the style as a policy writes it, kept rather than computed: the
 * hashing would be a fifth of the whole writer's time. A changed style fails
 * its test, which names the new value.
 */
export const STYLE_HASH = "sha256-42QMrtdL0XsNDpJPbUP8NakwjFP3FBORUu8/WMpm00Y=";
