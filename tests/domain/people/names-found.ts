/** What a test reads of the people in a text: "name", or "name <role>". */
import { recognisePeople } from "../../../server/domain/people/recognise-people.ts";
import type { Language } from "../../../server/domain/report/model.ts";

export function found(text: string, language: Language = "en"): readonly string[] {
  return recognisePeople(text, language).map(({ name, role }) =>
    role === null ? name : `${name} <${role}>`,
  );
}
