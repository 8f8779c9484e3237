/**
 * The one gate in front of everything that changes something: a request that
 * is not a plain read must come from our own pages. Browsers say so in
 * `Sec-Fetch-Site`, which a page cannot forge, or in `Origin`; one that says
 * neither is turned away, for no browser of ours is silent.
 */
import type { NextFunction, Request, Response } from "express";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

export interface RequestOrigin {
  readonly method: string;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
}

/** Whether a request may go on; `own` is our origin as browsers write it. */
export function isOwnRequest({ method, origin, fetchSite }: RequestOrigin, own: string): boolean {
  if (SAFE.has(method)) return true;
  if (origin !== undefined && origin !== own) return false;
  if (fetchSite !== undefined) return fetchSite === "same-origin";
  return origin === own;
}

export function originGate(own: string) {
  return (req: Request, res: Response, next: NextFunction): void => {
    const { method } = req;
    const header = (name: string) => req.get(name);
    if (isOwnRequest({ method, origin: header("origin"), fetchSite: header("sec-fetch-site") }, own)) next();
    else
      res
        .status(403)
        .type("text/plain")
        .send("This request did not come from our own pages; nothing was changed.\n");
  };
}
