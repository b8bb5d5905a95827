"use client";
import type { People } from "@/components/shell/people";
import { Switch } from "@/components/ui/switch";
import type { Sharing } from "@/lib/calendar/schema";

/** Whether a block is protected, and what that comes to for whoever sees it. */
export function ProtectSwitch({
  people,
  sharing,
  value,
  error,
  onChange,
}: {
  people: People;
  sharing: Sharing;
  value: boolean;
  error?: string | undefined;
  onChange: (value: boolean) => void;
}) {
  return (
    <div className="grid gap-1">
      <Switch label="Protected" says={protectText(sharing, people)} checked={value} onChange={onChange} />
      {error ? (
        <p role="alert" className="text-small text-danger">
          {error}
        </p>
      ) : null}
    </div>
  );
}

function protectText(sharing: Sharing, { partner }: People) {
  if (!partner) return "You are asked before anything else goes over it.";
  const name = <bdi>{partner.name}</bdi>;
  if (sharing === "we") return "Nothing goes over it, and it does not move, without a yes from you both.";
  if (sharing === "time" || sharing === "open") return <>{name} cannot plan over it: only propose, and you answer.</>;
  return <>You are asked before you plan over it. {name} is not stopped, and sees nothing of it.</>;
}
