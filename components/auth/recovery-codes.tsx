"use client";
import { Download } from "lucide-react";
import { useState } from "react";
import { CopyButton } from "@/components/auth/copy-button";
import { Button } from "@/components/ui/button";
import { saveFile } from "@/components/ui/save-file";

/** Recovery codes, shown this once, to be kept before going on. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const [kept, setKept] = useState(false);
  const text = codes.join("\n");
  return (
    <div className="grid gap-5">
      <p>
        If you ever lose your password, one of these codes lets you set a new one. Each works once. Nobody can show them
        to you again, and your partner cannot recover your account for you. Keep them where you keep what matters.
      </p>
      <ul
        aria-label="Recovery codes"
        dir="ltr"
        className="grid grid-cols-1 gap-x-6 gap-y-1 rounded-lg border border-line bg-surface p-4 text-lead sm:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code} className="select-all whitespace-nowrap">
            {code}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={text}>Copy the codes</CopyButton>
        <Button kind="quiet" onClick={() => download(text)}>
          <Download aria-hidden size={18} />
          Download the codes
        </Button>
      </div>
      <label className="flex min-h-11 items-center gap-3 font-semibold">
        <input
          type="checkbox"
          checked={kept}
          onChange={(event) => setKept(event.target.checked)}
          className="size-5 shrink-0 accent-ink"
        />
        I have kept them
      </label>
      <Button className="justify-self-start" disabled={!kept} onClick={onKept}>
        Go on
      </Button>
    </div>
  );
}

function download(text: string): void {
  saveFile(`Twofold recovery codes for ${location.host}\n\n${text}\n`, "twofold-recovery-codes.txt");
}
