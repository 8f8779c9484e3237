/** What a team may set about looking after sources, from the environment; every setting has a default that works. */
import { readStandIns } from "./adapters/fetch/read-stand-ins.ts";
import { SOURCE_SETTINGS, type SourceSettings } from "./adapters/source-settings.ts";
import { DomainError } from "./domain/errors.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Settings that are empty count as not given. @throws DomainError SETTINGS_INVALID; no value is repeated, for one is a secret */
export function readSourceSettings(environment: Environment): SourceSettings {
  const given = (name: string) => environment[name]?.trim() || null;
  const wayback = given("WAYBACK");
  if (wayback !== null && wayback !== "on" && wayback !== "off") throw wrong("WAYBACK must be on or off");
  return {
    contact: given("CONTACT"),
    proxy: webAddress("FETCH_PROXY", given("FETCH_PROXY"), /^http:$/u),
    vantage: given("VANTAGE") ?? SOURCE_SETTINGS.vantage,
    s3: readS3(given),
    isWaybackOn: wayback === "on",
    standIns: readStandIns(environment.TEST_STAND_INS),
  };
}

function readS3(given: (name: string) => string | null): SourceSettings["s3"] {
  const bucketUrl = webAddress("COPIES_S3_URL", given("COPIES_S3_URL"), /^https?:$/u);
  if (bucketUrl === null) return null;
  const [accessKeyId, secretAccessKey] = [given("COPIES_S3_KEY_ID"), given("COPIES_S3_SECRET")];
  if (accessKeyId === null || secretAccessKey === null) {
    throw wrong("COPIES_S3_URL needs COPIES_S3_KEY_ID and COPIES_S3_SECRET beside it");
  }
  return {
    bucketUrl: bucketUrl.replace(/\/+$/u, ""),
    region: given("COPIES_S3_REGION") ?? "us-east-1",
    accessKeyId,
    secretAccessKey,
  };
}

function webAddress(name: string, value: string | null, schemes: RegExp): string | null {
  if (value === null) return null;
  const protocol = URL.canParse(value) ? new URL(value).protocol : "";
  if (!schemes.test(protocol)) throw wrong(`${name} must be an address such as http://host:port`);
  return value;
}

function wrong(what: string): DomainError {
  return new DomainError("SETTINGS_INVALID", `Nothing was started. Please correct the settings: ${what}.`);
}
