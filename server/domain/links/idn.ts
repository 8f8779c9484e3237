/**
 * Internationalised host names in their own letters: "xn--80ao21a.kz" is
 * "қаз.kz" to its readers. A label is shown so only when it cannot be mistaken
 * for a Latin one; otherwise it stays in ASCII, as browsers do.
 */

// RFC 3492 §5: the parameters of Punycode as IDNA uses it.
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const INITIAL_N = 128;
/** DNS allows 63 octets a label; a longer one is nothing anybody registered. */
const MAX_LABEL = 63;

/** Cyrillic letters drawn like Latin ones (Unicode TR39 confusables, lower case). */
const LATIN_LOOKALIKE = /^[асԁеһіјӏорԛѕԝхуү\d-]+$/u;
const ONE_SCRIPT = /^(?:[\p{Script=Cyrillic}\d-]+|[\p{Script=Latin}\d-]+|[\p{Script=Arabic}\d-]+)$/u;

/** The host with every label that can be read safely in its own script. */
export function displayHost(asciiHost: string): string {
  return asciiHost
    .split(".")
    .map((label) => (label.startsWith("xn--") ? displayLabel(label) : label))
    .join(".");
}

function displayLabel(label: string): string {
  const decoded = label.length > MAX_LABEL ? null : decodePunycode(label.slice(4));
  if (decoded === null || !ONE_SCRIPT.test(decoded) || LATIN_LOOKALIKE.test(decoded)) return label;
  return decoded;
}

function adapt(delta: number, length: number, isFirst: boolean): number {
  let rest = isFirst ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}

function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 22;
  return code >= 97 && code <= 122 ? code - 97 : BASE;
}

/** RFC 3492 §6.2; null when the text is not Punycode. */
function decodePunycode(text: string): string | null {
  const delimiter = text.lastIndexOf("-");
  const output = delimiter < 0 ? [] : [...text.slice(0, delimiter)].map((one) => one.charCodeAt(0));
  let [n, i, bias] = [INITIAL_N, 0, INITIAL_BIAS];
  let at = delimiter + 1;
  while (at < text.length) {
    const before = i;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      const digit = digitOf(text.charCodeAt(at++));
      if (digit >= BASE) return null;
      i += digit * weight;
      const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    bias = adapt(i - before, output.length + 1, before === 0);
    n += Math.floor(i / (output.length + 1));
    i %= output.length + 1;
    if (n > 0x10ffff) return null;
    output.splice(i++, 0, n);
  }
  return String.fromCodePoint(...output);
}
