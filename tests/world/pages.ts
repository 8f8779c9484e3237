/** Made-up pages of a country that does not exist. */

const SENTENCES = [
  "The court of the Tarn district heard the complaint of a shepherd whose pasture had been fenced off without notice.",
  "His lawyer told the judge that the fence was put up at night and that nobody at the land office could show a permit.",
  "A clerk of the land office confirmed that the register held no such permit, and asked for two weeks to search the archive.",
  "The judge adjourned the hearing until the end of the month and ordered the office to bring the register itself.",
  "Outside the building about thirty villagers waited in the rain; two of them were asked by the police to show their papers.",
  "The shepherd said that he would come back as often as it took, because the pasture had been his grandfather's.",
  "Observers of the steppe monitoring group were let into the courtroom after an hour of waiting at the gate.",
  "The hearing was held in Tarn, in the hall of the old grain exchange, which has no heating.",
];

/** `count` paragraphs of two sentences. */
export function paragraphs(count: number): string {
  return Array.from({ length: count }, (_, at) => {
    const [one, two] = [SENTENCES[(2 * at) % SENTENCES.length], SENTENCES[(2 * at + 1) % SENTENCES.length]];
    return `<p>${one} ${two}</p>`;
  }).join("\n");
}

export function page(title: string, body: string, head = ""): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body>
<nav><a href="/">Home</a> <a href="/news">News</a> <a href="/about">About us</a></nav>${body}
<footer>Steppe Post, Tarn. All rights are reserved by nobody in particular.</footer></body></html>`;
}

export function article(title = "Shepherd’s complaint heard in Tarn", count = 5): string {
  return page(`${title} | Steppe Post`, `<article><h1>${title}</h1>${paragraphs(count)}</article>`);
}

export const RUSSIAN_ARTICLE = `<html><head><title>Суд в Тарне отложил слушание</title></head><body>
<h1>Суд в Тарне отложил слушание</h1>
${"<p>Суд Тарнского района отложил слушание по жалобе пастуха до конца месяца — чиновники не принесли реестр участков. «Мы придём снова», — сказал его адвокат журналистам у здания суда.</p>".repeat(4)}
</body></html>`;

export const LOG_IN = page(
  "Log in",
  `<form action="/login"><label>Name <input name="user"></label><label>Password <input type="password" name="p"></label><button>Log in</button></form>`,
);

export const CHALLENGE = `<html><head><title>Just a moment...</title></head><body><div id="challenge-form"></div><p>Checking that you are not a robot.</p></body></html>`;

export const TELEGRAM_POST = `<html><head><title>Steppe Channel</title></head><body><div class="tgme_widget_message"><div class="tgme_widget_message_text">The hearing in Tarn was adjourned; we publish the clerk's letter in full below.</div></div></body></html>`;
export const TELEGRAM_NOTHING = `<html><body><div class="tgme_widget_message_error">Post not found</div></body></html>`;
export const TELEGRAM_CLOSED = `<html><body><div class="tgme_widget_message_error">This channel can’t be displayed because its owner closed it to previews.</div></body></html>`;

/** A page that a script fills in; without one it is empty. */
export const SHELL = `<html><head><title>Portal</title></head><body><div id="app"></div><script src="/app.js"></script></body></html>`;
