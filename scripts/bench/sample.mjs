/**
 * The same invented content twice: as a `chronicle-report/1` and as pandoc
 * Markdown with footnotes, so that both programs print the same words, notes
 * and links. Deterministic: the counter is the only source of variety.
 */
const TOWNS = ["Tarn", "Harvel", "Orn", "Lorn", "Morn"];
const WORDS =
  "the court of first instance heard a teacher and two workers who had stood in front of the city hall with a poster and were fined for it although their lawyer said that nobody had been disturbed and that the square was open to all".split(
    " ",
  );

/** About 60 words, as in a real month. */
function sentence(index) {
  const words = Array.from(
    { length: 60 },
    (_, at) => WORDS[(index * 7 + at * (1 + (index % 3))) % WORDS.length],
  );
  return `${words.join(" ")}, case ${index}`;
}

const day = (index, count) => 1 + Math.floor((index * 31) / count);
const pad = (number) => String(number).padStart(2, "0");
const id = (kind, index) => `${kind}${String(index).padStart(8, "0")}-0000-4000-8000-000000000000`;

export function sampleReport(count) {
  const entries = [];
  const sources = [];
  for (let index = 0; index < count; index++) {
    const number = index + 1;
    entries.push({
      id: id("e", index),
      date: { start: `2031-03-${pad(day(index, count))}`, end: null },
      place: { country: null, region: null, district: null, settlement: TOWNS[index % 5], facility: null },
      lead: null,
      people: [],
      law: [],
      topics: [],
      body: [
        {
          type: "paragraph",
          content: [
            { type: "text", text: sentence(index), marks: [] },
            { type: "citation", id: id("c", index), sourceId: id("s", index), locator: null, number },
            { type: "text", text: ".", marks: [] },
          ],
        },
      ],
    });
    sources.push({
      id: id("s", index),
      numbers: [number],
      kind: "web",
      url: `https://herald.example/2031/03/${number}.html`,
      title: null,
      outlet: null,
      author: null,
      publishedOn: null,
      accessedOn: null,
      language: null,
      archiveUrl: null,
      note: null,
    });
  }
  return {
    format: "chronicle-report/1",
    report: { month: "2031-03", language: "en", title: "Chronicle, March 2031", intro: [], closing: [] },
    entries,
    sources,
    findings: [],
    setAside: [],
  };
}

export function sampleMarkdown(count) {
  const lines = ["# Chronicle, March 2031", ""];
  let today = 0;
  for (let index = 0; index < count; index++) {
    if (day(index, count) !== today) {
      today = day(index, count);
      lines.push(`## March ${today}`, "");
    }
    lines.push(`**March ${today}, ${TOWNS[index % 5]}:** ${sentence(index)}[^${index + 1}].`, "");
  }
  for (let number = 1; number <= count; number++) {
    lines.push(`[^${number}]: <https://herald.example/2031/03/${number}.html>`, "");
  }
  return `${lines.join("\n")}\n`;
}
