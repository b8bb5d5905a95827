"use client";
import { useState } from "react";
import { Form, textIn } from "@/components/auth/form";
import { send } from "@/components/auth/request";
import { useSubmit } from "@/components/auth/use-submit";
import { errorAt } from "@/components/auth/words-of";
import { afterSignIn } from "@/components/couple/kept-invitation";
import { Field } from "@/components/ui/field";
import { HueChoice } from "@/components/ui/hue-choice";
import { useDeviceZone, ZoneSelect } from "@/components/ui/zone-select";
import { NAME_LONGEST } from "@/lib/couple/schema";
import { newId, type Id } from "@/lib/ids";

const NAME_CODES = ["name-missing", "name-too-long", "control-characters"];

/** A new person's first words: name, colour, zone. `now` is the server's clock (Unix milliseconds), `version` its schema. */
export function WelcomeForm({ userId, now, version }: { userId: Id; now: number; version: number }) {
  const { busy, refused, submit, refuse } = useSubmit();
  const [clockOffset] = useState(() => now - Date.now());
  const [chosenZone, setZone] = useState<string | null>(null);
  const deviceZone = useDeviceZone();
  const zone = chosenZone ?? deviceZone ?? "";

  async function introduce(fields: FormData) {
    const hue = Number(fields.get("hue"));
    if (!hue) return refuse("hue-missing");
    const command = {
      v: version,
      id: newId(Date.now() + clockOffset),
      name: "profile.introduce",
      input: { name: textIn(fields, "name"), hue, zone },
      as: { userId, coupleId: null },
    };
    if (await submit(() => send("/api/commands", command))) location.assign(afterSignIn());
  }

  return (
    <Form
      label="About you"
      act="Begin"
      busy={busy}
      refused={refused}
      fieldCodes={[...NAME_CODES, "unknown-zone", "hue-missing"]}
      onSubmit={introduce}
    >
      <Field
        label="Your name"
        name="name"
        dir="auto"
        autoComplete="given-name"
        maxLength={NAME_LONGEST}
        required
        hint="What your partner calls you."
        error={errorAt(refused, ...NAME_CODES)}
      />
      <HueChoice error={errorAt(refused, "hue-missing")} />
      <ZoneSelect
        value={zone}
        onChange={setZone}
        hint="It changes only when you change it here: Twofold does not follow your device around."
        error={errorAt(refused, "unknown-zone")}
      />
    </Form>
  );
}
