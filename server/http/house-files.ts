/** Two small files that programs ask every site for: its icon, and what search engines are to leave alone. */
import type { IncomingMessage, ServerResponse } from "node:http";

/** A printed sheet with a note's number behind its first line. */
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="5" fill="#863823"/>
<path d="M7 10h12M7 16h18M7 22h18" stroke="#fff" stroke-width="3" stroke-linecap="round"/>
<circle cx="24" cy="8" r="2.6" fill="#fff"/>
</svg>
`;

/** Screens of people who sign in: no chronicle may be called so. */
const NOT_PUBLIC = [
  "account",
  "collab",
  "desk",
  "join",
  "notifications",
  "set-up",
  "sign-in",
  "sign-out",
  "team",
];

/** By name, and not by how the name begins: a published chronicle may be called `desk-notes`. */
const ROBOTS = [
  "User-agent: *",
  ...NOT_PUBLIC.flatMap((name) => ["$", "/", "?"].map((end) => `Disallow: /${name}${end}`)),
  "Allow: /",
  "",
].join("\n");

interface HouseFile {
  readonly type: string;
  readonly text: string;
  /** Seconds; none of the two has its content in its name. */
  readonly life: number;
}

const DAY = 86_400;
const icon: HouseFile = { type: "image/svg+xml", text: ICON, life: 30 * DAY };

const FILES: ReadonlyMap<string, HouseFile> = new Map([
  ["/icon.svg", icon],
  // Asked for unasked. Browsers go by the type and not by the name.
  ["/favicon.ico", icon],
  ["/robots.txt", { type: "text/plain; charset=utf-8", text: ROBOTS, life: DAY }],
]);

/** Express middleware; everything else goes on to `next`. */
export function houseFiles(req: IncomingMessage, res: ServerResponse, next: () => void): void {
  const isReading = req.method === "GET" || req.method === "HEAD";
  const [path = ""] = (req.url ?? "").split("?");
  const file = isReading ? FILES.get(path) : undefined;
  if (!file) return next();
  const headers = {
    "Content-Type": file.type,
    "Content-Length": Buffer.byteLength(file.text),
    "Cache-Control": `public, max-age=${file.life}`,
    "Content-Security-Policy": "default-src 'none'",
    "X-Content-Type-Options": "nosniff",
  };
  res.writeHead(200, headers);
  res.end(req.method === "HEAD" ? undefined : file.text);
}
