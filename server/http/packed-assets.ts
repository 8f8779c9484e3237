/**
 * Serves scripts and styles as they were compressed when the screens were
 * built. Only files that are the same for everybody: an answer with secrets in
 * it must never be compressed together with words a stranger chose.
 */
import { existsSync, readdirSync } from "node:fs";
import type { NextFunction, Request, Response } from "express";

const CODINGS = [
  { coding: "br", ending: ".br" },
  { coding: "gzip", ending: ".gz" },
] as const;

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

/** Goes before the handler that serves `folder`; what the folder holds is read once. */
export function packedAssets(folder: string) {
  const names = new Set(existsSync(folder) ? readdirSync(folder) : []);
  return (req: Request, res: Response, next: NextFunction): void => {
    const name = req.path.slice(1);
    const type = TYPES[/\.\w+$/u.exec(name)?.[0] ?? ""];
    if (type !== undefined && names.has(name)) {
      res.vary("Accept-Encoding");
      const packed = CODINGS.find(
        ({ coding, ending }) => names.has(name + ending) && req.acceptsEncodings(coding) === coding,
      );
      if (packed) {
        req.url = `/${name}${packed.ending}`;
        res.setHeader("Content-Encoding", packed.coding);
        res.setHeader("Content-Type", type);
      }
    }
    next();
  };
}
