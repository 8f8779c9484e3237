// One page of the blind set, and the small words its makers share. The set was written without a look at the
// rules of the checker, so that what it measures is not what the rules were tuned on.

export interface BlindPage {
  name: string;
  /** The address a report cites. */
  url: string;
  /** Where the redirects ended. */
  finalUrl: string;
  status: number;
  html: string;
  /** What a careful reader would say: true when what was cited is no longer to be had there. */
  isGone: boolean;
}

type Landing = { to?: string };

export function gone(name: string, url: string, html: string, landing: Landing = {}): BlindPage {
  return { name, url, finalUrl: landing.to ?? url, status: 200, html, isGone: true };
}

export function alive(name: string, url: string, html: string, landing: Landing = {}): BlindPage {
  return { name, url, finalUrl: landing.to ?? url, status: 200, html, isGone: false };
}

export const ps = (...paragraphs: string[]) => paragraphs.map((text) => `<p>${text}</p>`).join("\n");

export const links = (...titles: string[]) =>
  titles.map((title, at) => `<a href="/item/${4100 + at * 37}">${title}</a>`);

export const list = (...titles: string[]) =>
  `<ul>${links(...titles)
    .map((link) => `<li>${link}</li>`)
    .join("")}</ul>`;
