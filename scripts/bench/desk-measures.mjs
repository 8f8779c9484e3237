/** What the desk costs a person, measured inside a real browser. */
import { setTimeout as pause } from "node:timers/promises";

/** Milliseconds from the navigation until the caret stands in the first entry's text. */
export async function timeToTypable(page, url) {
  // As soon as there is an entry, Enter opens it; the page's own clock says when the caret is in it.
  await page.addInitScript(() => {
    const look = () => {
      if (document.activeElement?.classList.contains("ProseMirror")) {
        window.typableAt ??= performance.now();
        return;
      }
      if (!document.querySelector(".ProseMirror")) document.querySelector(".desk-row[data-entry]")?.click();
      setTimeout(look, 4);
    };
    look();
  });
  await page.goto(url);
  await page.locator(".ProseMirror").waitFor({ timeout: 60_000 });
  for (;;) {
    await pause(100);
    const at = await page.evaluate(() => window.typableAt);
    if (at !== undefined) return Math.round(at);
  }
}

/**
 * Types `count` characters and gives, for each, milliseconds: `work`, what the browser did for it (handling, then
 * style, layout and paint, without the wait for the next frame), and `paint`, from the key to the painted frame.
 */
export async function keystrokes(page, count, gap) {
  await page.evaluate(() => {
    window.strokes = [];
    const channel = new MessageChannel();
    let after = null;
    channel.port1.onmessage = () => {
      const then = after;
      after = null;
      then?.();
    };
    const next = (then) => {
      after = then;
      channel.port2.postMessage(null);
    };
    document.addEventListener(
      "keydown",
      () => {
        const pressed = performance.now();
        document.addEventListener(
          "input",
          () =>
            next(() => {
              const handled = performance.now();
              requestAnimationFrame(() => {
                const framed = performance.now();
                next(() => {
                  const painted = performance.now();
                  window.strokes.push({
                    work: handled - pressed + painted - framed,
                    handling: handled - pressed,
                    paint: painted - pressed,
                  });
                });
              });
            }),
          { once: true, capture: true },
        );
      },
      { capture: true },
    );
    window.longest = [];
    new PerformanceObserver((list) => {
      for (const one of list.getEntries()) window.longest.push(Math.round(one.duration));
    }).observe({ type: "longtask" });
  });
  const words = "the court heard the driver and let him go ";
  for (let at = 0; at < count; at++) {
    await page.keyboard.type(words[at % words.length]);
    await pause(gap);
  }
  await pause(2000);
  return page.evaluate(() => ({ strokes: window.strokes, longTasks: window.longest }));
}

/** Bytes of JavaScript a first visit transfers, compressed as the server sent them, and those of its headers besides. */
export async function scriptsOf(page, visit) {
  const client = await page.context().newCDPSession(page);
  await client.send("Network.enable");
  const scripts = new Set();
  const bodies = new Map();
  let [bytes, headers] = [0, 0];
  client.on("Network.responseReceived", ({ requestId, response }) => {
    if (/javascript/.test(response.mimeType)) scripts.add(requestId);
  });
  client.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
    bodies.set(requestId, (bodies.get(requestId) ?? 0) + encodedDataLength);
  });
  client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (!scripts.has(requestId)) return;
    const body = bodies.get(requestId) ?? 0;
    bytes += body;
    headers += encodedDataLength - body;
  });
  await visit();
  await pause(1500);
  await client.detach();
  return { bytes, headers, files: scripts.size };
}

export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
