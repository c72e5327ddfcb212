/** Polite notices in the corner. What can be taken back offers Undo instead of asking first. */
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { messages } from "@/lib/messages";
import { sentence } from "@/lib/problem";
import { uuid } from "@/lib/uuid";

const t = messages({ undo: "Undo" });

const SHORT_MS = 5_000;
/** Long enough to read, doubt and reach the button, also by keyboard. */
const UNDO_MS = 10_000;

export function toast(message: string): void {
  notifications.show({ message, autoClose: SHORT_MS, withCloseButton: true });
}

/** Stays until closed: a failure nobody saw is a loss. */
export function toastError(error: unknown): void {
  notifications.show({ message: sentence(error), autoClose: false, withCloseButton: true, role: "alert" });
}

/** Says what was done and takes it back on demand. A failing undo is said too. */
export function toastUndo({ message, undo }: { message: string; undo: () => void | Promise<unknown> }): void {
  const id = uuid();
  const takeBack = async () => {
    notifications.hide(id);
    try {
      await undo();
    } catch (error) {
      toastError(error);
    }
  };
  notifications.show({
    id,
    autoClose: UNDO_MS,
    withCloseButton: true,
    message: (
      <span className="hb-row">
        <span className="hb-grow">{message}</span>
        <Button size="xs" variant="subtle" onClick={() => void takeBack()}>
          {t("undo")}
        </Button>
      </span>
    ),
  });
}
