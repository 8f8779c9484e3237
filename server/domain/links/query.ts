/**
 * The parameters of a query (or of a fragment written like one), kept as they
 * were typed: taking one out must not re-encode its neighbours, as
 * `URLSearchParams` would.
 */

export interface Parameter {
  /** Decoded, in its own case. */
  readonly name: string;
  /** "name=value" as typed. */
  readonly printed: string;
}

/** The parameters of "?a=1&b" or "a=1&b", in order; empty pieces ("&&") are dropped. */
export function parametersOf(query: string): readonly Parameter[] {
  return query
    .replace(/^[?#]/, "")
    .split("&")
    .filter((printed) => printed !== "")
    .map((printed) => ({ name: decode(printed.split("=", 1)[0] ?? ""), printed }));
}

/** "?a=1&b", or nothing when there is no parameter. */
export function printQuery(parameters: readonly Parameter[]): string {
  return parameters.length === 0 ? "" : `?${parameters.map((one) => one.printed).join("&")}`;
}

/** The decoded value of "name=value"; a plus sign is a space, as forms write it. */
export function parameterValue(parameter: Parameter): string {
  const at = parameter.printed.indexOf("=");
  return at < 0 ? "" : decode(parameter.printed.slice(at + 1).replaceAll("+", " "));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
