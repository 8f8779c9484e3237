/** The closed lists of `chronicle-report/1` and its empty place: plain values, so that who needs a list does not load a validator. */

export const TOPICS = [
  "detention",
  "trial",
  "torture",
  "hunger-strike",
  "assembly",
  "expression",
  "association",
  "labour",
  "prison-conditions",
  "extradition",
  "legislation",
  "statement",
] as const;

export const LAW_CODES = ["criminal", "administrative", "criminal-procedure", "other"] as const;

export const SOURCE_KINDS = ["web", "document", "testimony", "withheld", "missing"] as const;

export const REPORT_FORMAT = "chronicle-report/1";

export const NO_PLACE = {
  country: null,
  region: null,
  district: null,
  settlement: null,
  facility: null,
} as const;
