/** Asks once why somebody is rejected or put on hold; the answer goes with all chosen cards. */
import { Button, Group, Popover, Stack, Textarea } from "@mantine/core";
import { type FormEvent, type ReactElement, useState } from "react";
import type { Card, Move } from "@/api/types/pipeline";
import { usePage } from "./context";
import { t } from "./words";

export type AskKind = "hold" | "reject" | "advance";

export interface Asking {
  kind: AskKind;
  cards: readonly Card[];
  at: string;
  /** Where to, for a card that goes on although the rules hold it back. */
  way?: Move;
}

const QUESTION = { hold: "reasonHold", reject: "reasonReject", advance: "reasonAdvance" } as const;

/** Hangs the question at its child while the page asks at this place. */
export function ReasonPopover({ at, children }: { at: string; children: ReactElement }) {
  const { asking, stopAsking } = usePage();
  const here = asking?.at === at ? asking : null;
  if (!here) return children;
  return (
    <Popover opened onChange={(opened) => !opened && stopAsking()} trapFocus returnFocus width={320} withRoles={false} withinPortal>
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t(QUESTION[here.kind])}>
        <ReasonForm asking={here} />
      </Popover.Dropdown>
    </Popover>
  );
}

function ReasonForm({ asking: { kind, cards, way } }: { asking: Asking }) {
  const { actions, selection, stopAsking } = usePage();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "") return setMissing(true);
    stopAsking();
    if (kind === "advance") return cards.forEach((card) => way && actions.move(card, way, reason.trim()));
    actions.bulk(kind, cards, { reason: reason.trim() });
    selection.clear();
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="sm">
        <Textarea
          data-autofocus
          required
          withAsterisk={false}
          label={t(QUESTION[kind])}
          description={t("reasonHint")}
          error={missing && reason.trim() === "" ? t("reasonMissing") : null}
          autosize
          minRows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send(event);
          }}
        />
        <Group gap="xs" justify="flex-end">
          <Button size="xs" variant="subtle" onClick={stopAsking}>
            {t("cancel")}
          </Button>
          <Button size="xs" type="submit" variant="filled">
            {t(kind)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
