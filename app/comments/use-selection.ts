/** What is selected in the entry's text, followed while the desk is on the screen. */
import { useEffect, useState } from "react";
import { type SelectedWords, selectedWords } from "./selected-words.ts";

export function useSelection(): SelectedWords | null {
  const [selected, setSelected] = useState<SelectedWords | null>(null);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setSelected(selectedWords()));
    };
    document.addEventListener("selectionchange", look);
    window.addEventListener("scroll", look, true);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener("selectionchange", look);
      window.removeEventListener("scroll", look, true);
    };
  }, []);
  return selected;
}
