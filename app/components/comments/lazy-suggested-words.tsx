/** A suggestion, word by word once the code that tells what differs is there, whole until then. */
import type { ComponentProps } from "react";
import type { SuggestedWords as Words } from "./suggested-words.tsx";
import { useFetched } from "./use-fetched.ts";

const load = async () => (await import("./suggested-words.tsx")).SuggestedWords;

export function SuggestedWords(props: ComponentProps<typeof Words>) {
  const { value: Fetched } = useFetched(load);
  if (Fetched) return <Fetched {...props} />;
  return (
    <p className="comment-words" lang={props.language}>
      <del>{props.quote}</del> <ins>{props.replacement}</ins>
    </p>
  );
}
