/**
 * A colleague's caret in the text. The name is drawn by the style sheet and is
 * no text in the page: a browser that joins two paragraphs by itself takes
 * along what stands between them, and a name would end up in the chronicle.
 */
import { isColour } from "./presence.ts";

export function caretOf(user: { readonly name?: unknown; readonly color?: unknown }): HTMLElement {
  const caret = document.createElement("span");
  caret.className = "collaboration-carets__caret";
  caret.dataset.name = typeof user.name === "string" ? user.name : "";
  if (isColour(user.color)) caret.style.setProperty("--caret-color", user.color);
  return caret;
}
