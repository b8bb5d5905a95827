import { Server } from "lucide-react";
import { LaceMark } from "@/components/ui/lace";
import { TwofoldMark } from "@/components/ui/page";

/** Who can read what, said before anybody writes anything. */
export function WhoCanRead() {
  return (
    <section aria-labelledby="who-can-read" className="grid gap-3 rounded-lg border border-line bg-surface p-4">
      <h2 id="who-can-read" className="font-semibold">
        Who can read what
      </h2>
      <ul className="grid gap-3">
        <li className="flex gap-3">
          <span className="mt-1 shrink-0">
            <LaceMark size={20} />
          </span>
          <span>
            <strong className="font-semibold">What is yours</strong>: nobody but you, until you share it.
          </span>
        </li>
        <li className="flex gap-3">
          <span className="mt-1 shrink-0">
            <TwofoldMark size={20} />
          </span>
          <span>
            <strong className="font-semibold">What is ours</strong>: both of you, from the day you pair.
          </span>
        </li>
        <li className="flex gap-3">
          <Server aria-hidden size={20} className="mt-1 shrink-0" />
          <span>
            <strong className="font-semibold">Everything</strong>: whoever runs this server could read its database. If
            that is your partner, they could too. Twofold’s own screens never show it to them.
          </span>
        </li>
      </ul>
    </section>
  );
}
