/** Other people's servers on this machine, for `world.mjs`: an article of its own for every address of every host. */
import { once } from "node:events";
import { createServer } from "node:http";

const SENTENCE =
  "The council met on Thursday to hear why three of the five public wells have stood locked since autumn. ";

function article(url) {
  const title = `What was said about ${url.slice(1, 60)}`;
  const body = `<p>${SENTENCE.repeat(4)}</p>`.repeat(12);
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:type" content="article"><meta property="article:published_time" content="2031-03-04T09:00:00Z"></head><body><article><h1>${title}</h1>${body}</article></body></html>`;
}

/** `hosts` are answered for; `asked` counts the requests. `setting` is what a house reads as TEST_STAND_INS. */
export async function startSites(hosts) {
  const sites = { asked: 0, setting: "", close: () => undefined };
  const server = createServer((request, response) => {
    sites.asked += 1;
    if (request.url?.includes("/no-such-page-")) response.writeHead(404).end("<h1>404</h1>");
    else
      response
        .writeHead(200, { "content-type": "text/html; charset=utf-8" })
        .end(article(request.url ?? "/"));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  sites.setting = hosts.map((host) => `${host}=127.0.0.1:${port}`).join(",");
  sites.close = () => {
    server.close();
    server.closeAllConnections();
  };
  return sites;
}
