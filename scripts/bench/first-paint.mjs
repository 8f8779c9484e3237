/** When a reader first sees a page: a browser's own paint entries, each time with nothing kept from before. */
import { chromium } from "playwright-core";

export function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
    ],
  });
}

/** Milliseconds from the navigation to the first words on the screen, and to the end of the page's bytes. */
export async function firstPaint(browser, url) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    await page.goto(url);
    return await page.evaluate(painted);
  } finally {
    await context.close();
  }
}

function painted() {
  const name = "first-contentful-paint";
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntriesByName(name)) {
        observer.disconnect();
        const [navigation] = performance.getEntriesByType("navigation");
        resolve({ paint: entry.startTime, answer: navigation.responseEnd });
      }
    });
    observer.observe({ type: "paint", buffered: true });
  });
}
