/**
 * The frame the printed page stands in. The sandbox runs no script, opens
 * nothing and sends nothing; it keeps our origin only so that this window,
 * from outside, may change the page in place and keep its scroll position.
 */
import { useEffect, useRef, useState } from "react";
import { followLinks, showPage } from "./live-frame.ts";

interface PageFrameProps {
  readonly html: string;
  readonly title: string;
}

export function PageFrame({ html, title }: PageFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  // The first printing loads the frame; later ones change what it holds.
  const [first] = useState(html);
  const [isReady, setIsReady] = useState(false);
  useEffect(() => {
    const page = frame.current?.contentDocument;
    return isReady && page ? followLinks(page) : undefined;
  }, [isReady]);
  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (isReady && page && html !== first) showPage(page, html);
  }, [isReady, html, first]);
  return (
    <iframe
      ref={frame}
      className="preview-frame"
      title={title}
      sandbox="allow-same-origin"
      srcDoc={first}
      onLoad={() => setIsReady(true)}
    />
  );
}
