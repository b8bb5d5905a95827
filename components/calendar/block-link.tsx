import { ExternalLink } from "lucide-react";

/** The link of a block, to be followed: only where it leads to a page or a letter, whoever wrote it. */
export function BlockLink({ link }: { link: string }) {
  if (!/^(https?:\/\/|mailto:)/i.test(link) || !URL.canParse(link)) return null;
  return (
    <a
      href={link}
      target="_blank"
      rel="noopener noreferrer"
      className="inline-flex min-h-11 max-w-full items-center gap-2 justify-self-start underline underline-offset-4"
    >
      <ExternalLink aria-hidden size={18} className="shrink-0" />
      <span dir="ltr" className="truncate">
        {shownLink(link)}
      </span>
      <span className="sr-only">, opens in a new window</span>
    </a>
  );
}

/** Where it leads, without what every link begins with. */
function shownLink(link: string): string {
  return link.replace(/^(https?:\/\/|mailto:)/i, "").replace(/\/$/, "");
}
