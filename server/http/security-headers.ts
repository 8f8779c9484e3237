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
