"use client";
import { BookOpenText } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useOurVision } from "@/components/vision/document/use-our-vision";
import type { Id } from "@/lib/ids";

const CarrySheet = dynamic(() => import("@/components/vision/document/carry-sheet").then((part) => part.CarrySheet), {
  ssr: false,
});

/** The way from the board into the document, for words that one of the two would take along. */
export function Carry({ words, coupleId }: { words: string; coupleId: Id }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" className="justify-self-start text-small" onClick={() => setOpen(true)}>
        <BookOpenText aria-hidden size={16} /> Put it into our vision
      </Button>
      {isOpen ? <LaidOut {...{ words, coupleId }} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function LaidOut({ words, coupleId, onClose }: { words: string; coupleId: Id; onClose: () => void }) {
  const row = useOurVision(coupleId);
  return row ? <CarrySheet row={row} words={words} onClose={onClose} /> : null;
}
