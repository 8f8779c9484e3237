/** How an entry writes the laws it cites: the country's name, the code's name, the order of a reference. */
import type { LawItem } from "../../../law/mention.ts";
import { type LawInText, lawsInText } from "../../../law/recognise-law.ts";
import type { Entry } from "../../../report/model.ts";
import { blockText } from "../../../report/text.ts";
import type { FormUse } from "./form-uses.ts";

type Script = "en" | "ru" | "kk";

/** Every use of a form in the entry's body, in reading order. */
export function lawUses(entry: Entry): readonly FormUse[] {
  return entry.body.flatMap((block, index) => {
    const text = blockText(block);
    return lawsInText(text).flatMap((law) =>
      [countryUse(text, law, index), codeUse(text, law, index), listUse(text, law, index)].filter(
        (use) => use !== null,
      ),
    );
  });
}

function scriptOf(words: string): Script {
  if (/[A-Za-z]/.test(words)) return "en";
  return /[ӘҚӨҰҮҒІәқөұүғі]/.test(words) ? "kk" : "ru";
}

function plain(words: string): string {
  return words.replace(/\s+/g, " ").toLowerCase();
}

/** "of the RK", "of the Republic of Kazakhstan"; a country left out is no form, nor is the bare one of "CC RK". */
function countryUse(text: string, { mention }: LawInText, block: number): FormUse | null {
  const { country, code } = mention;
  if (!country?.isKazakhstan || !code) return null;
  const words = text.slice(country.from, country.to);
  const script = scriptOf(words);
  const isAfter = country.from > code.from;
  if (script === "en" && !(isAfter && /^of\s/.test(words))) return null;
  const { from, to } = country;
  return {
    group: `country ${script}`,
    form: script === "kk" ? plain(words).replace(/ның$/, "") : plain(words),
    words: words.replace(/\s+/g, " "),
    block,
    isFixed: true,
    // Russian and Kazakh names stand in the genitive on either side.
    replace: (model) => [{ from, to, text: model.words }],
  };
}

/** "Criminal Code", "Penal Code", "CC"; "УК", "Уголовный кодекс". */
function codeUse(text: string, { mention }: LawInText, block: number): FormUse | null {
  if (!mention.code || mention.code.name.code === "other") return null;
  const { from, to, name } = mention.code;
  const words = text.slice(from, to).replace(/\s+/g, " ");
  return {
    group: `code ${name.code} ${scriptOf(words)}`,
    form: name.form ?? plain(words),
    words,
    block,
    isFixed: name.isFixed,
    replace: (model) => [{ from, to, text: model.words }],
  };
}

/** "Articles 405, 258" and "Articles 258, 405"; "Article 405, Part 2" and "Art. 405 p. 2". */
function listUse(text: string, { mention, code }: LawInText, block: number): FormUse | null {
  const { items, list, articleNumbers, shape } = mention;
  const words = text.slice(list.from, list.to).replace(/\s+/g, " ");
  const script = scriptOf(words);
  const order = items.map(nameOf);
  const form = `${shape} | ${order.join(", ")}`;
  return {
    group: `list ${code} ${script} ${[...order].sort().join(", ")}`,
    form,
    words,
    block,
    isFixed: true,
    replace(model) {
      const [modelShape, modelOrder = ""] = model.form.split(" | ");
      const isPlainList = items.every((item) => item.part === null && item.paragraph === null);
      const numbers = modelOrder.split(", ");
      if (modelShape === shape && isPlainList && articleNumbers.length === numbers.length)
        return articleNumbers.flatMap(({ from, to }, index) =>
          items[index]?.article === numbers[index] ? [] : [{ from, to, text: numbers[index] ?? "" }],
        );
      // Other words may be rewritten only where nothing is inflected.
      return script === "en" ? [{ from: list.from, to: list.to, text: startAs(words, model.words) }] : null;
    },
  };
}

function nameOf({ article, part, paragraph }: LawItem): string {
  return [article, part, paragraph].filter((one) => one !== null).join("/");
}

/** The model's words with a capital or small first letter, as the words they replace. */
function startAs(words: string, model: string): string {
  const first = model.charAt(0);
  const isSmall = words.charAt(0) === words.charAt(0).toLowerCase();
  return (isSmall ? first.toLowerCase() : first.toUpperCase()) + model.slice(1);
}
