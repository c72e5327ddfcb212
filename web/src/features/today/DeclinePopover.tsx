/** Declining asks why, once and on the spot; the reason may stay empty. Hangs at the buttons of the row. */
import { Button, Group, Popover, Stack, Textarea } from "@mantine/core";
import { type FormEvent, type ReactElement, useState } from "react";
import { t } from "./words";

export interface DeclinePopoverProps {
  opened: boolean;
  onOpened: (opened: boolean) => void;
  onDecline: (reason: string) => void;
  children: ReactElement;
}

export function DeclinePopover({ opened, onOpened, onDecline, children }: DeclinePopoverProps) {
  const [reason, setReason] = useState("");
  const send = (event: FormEvent) => {
    event.preventDefault();
    onOpened(false);
    onDecline(reason.trim());
  };
  return (
    <Popover opened={opened} onChange={onOpened} trapFocus returnFocus position="bottom-end" width={320} withRoles={false}>
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t("declineTitle")}>
        <form onSubmit={send}>
          <Stack gap="sm">
            <Textarea
              data-autofocus
              label={t("declineTitle")}
              description={t("declineHint")}
              autosize
              minRows={2}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Group gap="xs" justify="flex-end">
              <Button size="xs" variant="subtle" onClick={() => onOpened(false)}>
                {t("cancel")}
              </Button>
              <Button size="xs" type="submit" variant="filled">
                {t("declineSend")}
              </Button>
            </Group>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
