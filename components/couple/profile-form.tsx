"use client";
import { useState } from "react";
import { Form, textIn } from "@/components/auth/form";
import type { Refused } from "@/components/auth/request";
import { errorAt } from "@/components/auth/words-of";
import { sayDone } from "@/components/shell/said";
import type { Person } from "@/components/shell/people";
import { Field } from "@/components/ui/field";
import { HueChoice } from "@/components/ui/hue-choice";
import { ZoneSelect } from "@/components/ui/zone-select";
import { changeProfile } from "@/lib/couple/commands";
import { NAME_LONGEST } from "@/lib/couple/schema";
import { useRun } from "@/lib/sync/client/react";

const NAME_CODES = ["name-missing", "name-too-long", "control-characters"];

/** One's own name, colour and zone. What is not touched here follows what is changed elsewhere. */
export function ProfileForm({ me, partner }: { me: Person; partner: Person | null }) {
  const run = useRun();
  const [draft, setDraft] = useState<{ name?: string; hue?: number; zone?: string }>({});
  const [refused, setRefused] = useState<Refused | null>(null);
  const shown = { name: me.name, hue: me.hue, zone: me.home, ...draft };

  function change(fields: FormData) {
    const wanted = { name: textIn(fields, "name"), hue: shown.hue, zone: shown.zone };
    const checked = changeProfile.input.safeParse(wanted);
    if (!checked.success) return setRefused({ code: checked.error.issues[0]?.message ?? "malformed" });
    setRefused(null);
    setDraft({});
    const { name, hue, zone } = checked.data;
    const changes = {
      ...(name !== me.name && { name }),
      ...(hue !== me.hue && { hue }),
      ...(zone !== me.home && { zone }),
    };
    if (Object.keys(changes).length === 0) return;
    run(changeProfile, changes);
    sayDone("Your profile is changed.");
  }

  return (
    <Form
      label="Your profile"
      act="Change profile"
      kind="quiet"
      busy={false}
      refused={refused}
      fieldCodes={NAME_CODES}
      onSubmit={change}
    >
      <Field
        label="Name"
        name="name"
        dir="auto"
        autoComplete="given-name"
        maxLength={NAME_LONGEST}
        value={shown.name}
        onChange={(event) => setDraft({ ...draft, name: event.target.value })}
        error={errorAt(refused, ...NAME_CODES)}
      />
      <HueChoice
        value={shown.hue}
        onChange={(hue) => setDraft({ ...draft, hue })}
        {...(partner ? { taken: { hue: partner.hue, by: partner.name } } : {})}
      />
      <ZoneSelect value={shown.zone} onChange={(zone) => setDraft({ ...draft, zone })} />
      {partner ? (
        <p className="text-small text-ink-soft">
          <bdi>{partner.name}</bdi> sees these three.
        </p>
      ) : null}
    </Form>
  );
}
