/** Looks at the first bytes: a .docx is a ZIP archive; what is something else is refused by its own name. */
import { DomainError } from "../../../domain/errors.ts";
import { damaged, foreign, withPassword } from "./refusals.ts";

const SAVE_AS = "open it in Word, save it as .docx, and try once more";

/** @throws DomainError INPUT_EMPTY, INPUT_UNKNOWN_FORMAT, INPUT_DAMAGED unless the bytes start like a ZIP archive */
export function checkContainer(bytes: Uint8Array): void {
  if (bytes.length === 0) {
    throw new DomainError("INPUT_EMPTY", "The file is empty; choose the file that holds the month.");
  }
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return;
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    if (holdsUtf16(bytes, "EncryptedPackage")) throw withPassword();
    throw foreign("The file is an old Word document (.doc), whatever its name says", SAVE_AS);
  }
  if (startsWithText(bytes, "%PDF")) {
    throw foreign(
      "The file is a PDF, whatever its name says",
      "get the Word file it was made from, or copy its text into a .txt file",
    );
  }
  if (startsWithText(bytes, "{\\rtf"))
    throw foreign("The file is an RTF document, whatever its name says", SAVE_AS);
  if (startsWith(bytes, [0x50, 0x4b])) throw damaged("its archive has no beginning");
  if (isText(bytes)) {
    throw foreign(
      "The file is plain text or a page, not a Word document",
      "give it the ending .txt or .html, and try once more",
    );
  }
  throw foreign("The file is no Word document", SAVE_AS);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function startsWithText(bytes: Uint8Array, signature: string): boolean {
  return startsWith(
    bytes,
    [...signature].map((character) => character.charCodeAt(0)),
  );
}

/** An encrypted document is a compound file with a stream of this name. Source: [MS-OFFCRYPTO] 2.3.4.4. */
function holdsUtf16(bytes: Uint8Array, word: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(word, 0, "utf16le");
}

function isText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 1_000);
  return !sample.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20));
}
