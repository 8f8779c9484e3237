/** VK and OK (Odnoklassniki). */
import { hasAny, type Page, type PageKind, type Platform } from "./platform.ts";

/** "wall-1_2", "photo5_7", "video-1_2", "clip…", "topic-1_2", "doc1_2", "album-1_2", "story-1_2", "@slug", "note1_2". */
const VK_OBJECT =
  /^(?:wall|photo|video|clip|topic|doc|album|story|note|page|podcast|playlist|poll|market|product)-?\d+_\d+/;
const VK_LISTS: ReadonlySet<string> = new Set(["feed", "search", "video", "clips", "news", "groups", "im"]);
const VK_PERSON = /^id\d+$/;

export const VK: Platform = {
  domain: "vk.com",
  kindOf(page) {
    const { path } = page;
    const [first, second] = path;
    if (hasAny(page, ["w", "z", "reply"])) return "social-item";
    if (first === undefined) return "home";
    if (VK_OBJECT.test(first)) return "social-item";
    if (first.startsWith("@")) return first.includes("-") || second !== undefined ? "social-item" : "root";
    if (second !== undefined) return "social-item";
    if (VK_LISTS.has(first) || /^(?:albums|videos|wall|photos|topics)-?\d+$/.test(first)) return "root";
    return VK_PERSON.test(first) ? "profile" : "root";
  },
  itemName(path, parameters) {
    if (parameters.has("reply")) return null;
    const opened = parameters.get("w") ?? parameters.get("z")?.split("/", 1)[0] ?? path[0] ?? "";
    return /^(?:wall|photo|video|clip)-?\d+_\d+$/.test(opened) ? opened : null;
  },
};

const OK_SECTIONS: ReadonlySet<string> = new Set(
  "about photos photo video topics statuses friends groups members gifts links products".split(" "),
);

function okKind({ path, parameters }: Page): PageKind {
  const [first, second, third] = path;
  if (first === undefined) return "home";
  if (first === "dk" || parameters.has("st.cmd")) return "social-item";
  if (first === "video" || first === "live" || first === "videoembed")
    return second ? "social-item" : "living";
  const owner: PageKind = first === "profile" ? "profile" : "root";
  // "/group/5/topic/7" and "/NAME/topic/7" are posts; a section's name alone is not.
  const [section, item] = first === "profile" || first === "group" ? [third, path[3]] : [second, third];
  if (section === undefined) return owner;
  return item === undefined && OK_SECTIONS.has(section) ? owner : "social-item";
}

export const OK: Platform = { domain: "ok.ru", kindOf: okKind };
