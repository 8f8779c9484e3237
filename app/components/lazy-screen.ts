/** A screen only a browser can hold. Its code is on its way as soon as the page's own runs, not when the page has been drawn. */
import { type ComponentType, lazy } from "react";

export function lazyScreen<Props>(load: () => Promise<ComponentType<Props>>) {
  const coming = typeof document === "undefined" ? null : load();
  // Whoever draws the screen gets the error.
  coming?.catch(() => undefined);
  return lazy(async () => ({ default: await (coming ?? load()) }));
}
