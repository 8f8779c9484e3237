/** A month's comments where no socket brings news, each with the place of its words as the server finds it: asked again every few seconds while somebody looks. */
import { useEffect, useMemo } from "react";
import { type Comments, useComments } from "../comments/use-comments.ts";
import { createCell } from "../editor/cell.ts";

/** Milliseconds between two questions. */
const PAUSE = 8_000;

/** `home` is the month's address on the desk. */
export function useReviewComments(home: string): Comments {
  const news = useMemo(() => createCell(0), []);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") news.set(news.get() + 1);
    }, PAUSE);
    return () => clearInterval(timer);
  }, [news]);
  return useComments(`${home}/comments?placed`, news);
}
