import { Stack } from "@mantine/core";
import { type ReactNode, useId } from "react";

/** A part of the form under its heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="hb-h-sec" style={{ marginBottom: "var(--hb-3)" }}>
        {title}
      </h2>
      <Stack gap="md">{children}</Stack>
    </section>
  );
}
