/** A form that opens inside a list is scrolled to where all of it can be seen, once its height is known. */
import { type RefObject, useEffect, useRef } from "react";

export function useWholeInView(): RefObject<HTMLDivElement> {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => element.current?.scrollIntoView({ block: "nearest" }));
    return () => cancelAnimationFrame(frame);
  }, []);
  return element;
}
