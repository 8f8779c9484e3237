/** What `chronicle --help` prints. */
export const HELP = `Turns a month of dated entries into a checked, printable report.

chronicle convert INPUT --to json|html|docx|txt [-o FILE]
chronicle check   INPUT [--json]

chronicle start       opens the desk for a team
chronicle verify      checks the audit log and every edition, and exits 1 when one is not as it was
chronicle demo        opens it with a sample team and month

INPUT is a month as .txt, .html or .docx, or a report .json.

  --month YYYY-MM       the month it reports, when its title does not say
  --language en|ru|kk   its language, when its letters do not tell
  --numbering KIND      citation: one note per citation; source: one number per source
  --places FILE         a team's own places, as JSON

convert
  --to FORMAT           json, html, docx or txt; else the ending of -o says
  -o, --output FILE     where to write; - or nothing is standard output
  --as-printed          print each entry's opening words as its file had them
  --endnotes            Word: notes at the end instead of at the foot of the page

check exits 1 when something blocks publishing, and prints findings
  --json                as JSON, for programs
  --links               opens every source's page too, once a second per site at
                        most; a second run the same day asks only what failed

verify
  --against FILE        what an earlier verify printed: also exits 1 when the end of
                        a log was cut off since

start and demo take their settings from the environment: PORT, HOST, ORIGIN,
DATA_DIR, DATABASE_URL.

An input that cannot be read, or an option nobody knows, exits 2 with one line that says why.
`;
