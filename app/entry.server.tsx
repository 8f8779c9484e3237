/** Renders a page to a stream; its scripts carry the answer's nonce. */
import { PassThrough } from "node:stream";
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";

const PATIENCE_MS = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let answer = status;
    const server = (
      <RemixServer context={remixContext} url={request.url} nonce={nonce} abortDelay={PATIENCE_MS} />
    );
    const { pipe, abort } = renderToPipeableStream(server, {
      nonce,
      onShellReady() {
        const body = new PassThrough();
        headers.set("Content-Type", "text/html; charset=utf-8");
        // What a person sees depends on who they are; no cache may keep it.
        headers.set("Cache-Control", "no-store");
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status: answer }));
        pipe(body);
      },
      onShellError: reject,
      onError(error) {
        answer = 500;
        console.error("a page could not be rendered", error);
      },
    });
    setTimeout(abort, PATIENCE_MS + 1_000).unref();
  });
}
