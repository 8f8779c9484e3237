/** What every answer carries: a policy that runs only our own scripts, named by a nonce made for this answer. */
import { randomBytes } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import helmet from "helmet";

export function nonceOf(res: Response): string {
  return String(res.locals.nonce ?? "");
}

export function securityHeaders(origin: string) {
  const isSecure = origin.startsWith("https:");
  const socket = origin.replace(/^http/u, "ws");
  const policy = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", (_req, res) => `'nonce-${nonceOf(res as Response)}'`],
        // Mantine and Tiptap set styles on elements as people work.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", socket],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: "no-referrer" },
    strictTransportSecurity: isSecure,
    crossOriginEmbedderPolicy: false,
  });
  return (req: Request, res: Response, next: NextFunction): void => {
    res.locals.nonce = randomBytes(16).toString("base64");
    policy(req, res, next);
  };
}

type Handler = ReturnType<typeof securityHeaders>;

/**
 * For scripts, styles and fonts: a policy says nothing about them, and a page needs dozens, so that headers would be a
 * sixth of what it loads. A worker is no file to a browser but a place of its own, whose policy is the one it came with.
 */
export function assetHeaders(guarded: Handler): Handler {
  return (req, res, next) => {
    if (/worker[^/]*\.js$/u.test(req.path)) return guarded(req, res, next);
    res.setHeader("X-Content-Type-Options", "nosniff");
    res.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    next();
  };
}
