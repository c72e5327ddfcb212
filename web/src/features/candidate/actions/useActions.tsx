/** What the buttons and the menu of an application do, with words for what went through and what was refused. */
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import type { ApplicationView } from "@/api/types/application";
import type { Move } from "@/api/types/pipeline";
import { sentence } from "@/lib/problem";
import { toast, toastUndo } from "@/ui/toast";
import { statusLink, useStep } from "../queries";
import { debriefHref, type Dialog, type Primary } from "./primary";
import { t } from "./words";

export interface Actions {
  dialog: Dialog | { move: Move } | null;
  show: (dialog: Dialog | { move: Move }) => void;
  close: () => void;
  /** Why the last step was refused. */
  refusal: string | null;
  dismiss: () => void;
  busy: boolean;
  move: (move: Move) => void;
  resume: () => void;
  run: (primary: Primary) => void;
  copyStatusLink: () => void;
  copyPage: () => void;
}

/** Puts it on the clipboard, or shows it where that is not allowed. */
async function copy(link: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(link);
    toast(done);
  } catch {
    toast(t("linkShown", { link }));
  }
}

export function useActions(view: ApplicationView, onBook: (round: string) => void): Actions {
  const router = useRouter();
  const step = useStep(view.id);
  const [dialog, setDialog] = useState<Actions["dialog"]>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { name } = view.candidate;

  const attempt = async (...[input]: Parameters<typeof step.mutateAsync>): Promise<boolean> => {
    setRefusal(null);
    try {
      await step.mutateAsync(input);
      return true;
    } catch (error) {
      setRefusal(sentence(error));
      return false;
    }
  };

  const move = async (way: Move) => {
    const from = { to: view.state, name: view.state_words };
    if (!(await attempt(way.undo ? { verb: "move-back" } : { verb: "move", to: way.to }))) return;
    const stage = way.undo ? way.name.replace(/^Back to /, "") : way.name;
    toastUndo({
      message: t(way.undo ? "movedBack" : "moved", { name, stage }),
      undo: () => attempt(way.undo ? { verb: "move", to: from.to } : { verb: "move-back" }),
    });
  };
  const resume = async () => {
    if (await attempt({ verb: "resume" })) toast(t("resumed", { name }));
  };
  const openDebrief = async () => {
    if (!(await attempt({ verb: "debrief/open" }))) return;
    toast(t("debriefOpen"));
    router.history.push(debriefHref(view.id));
  };
  const copyStatusLink = async () => {
    try {
      await copy(view.status_link ?? (await statusLink(view.id)).link, t("linkCopied"));
    } catch (error) {
      setRefusal(sentence(error));
    }
  };

  const run = (primary: Primary) => {
    switch (primary.kind) {
      case "dialog":
        return setDialog(primary.dialog);
      case "move":
        return primary.blocked ? setRefusal(t("blocked", { why: primary.blocked })) : void move(primary.move);
      case "book":
        return onBook(primary.round);
      case "go":
        return router.history.push(primary.href);
      case "resume":
        return void resume();
      case "debrief":
        return void openDebrief();
    }
  };

  return {
    dialog,
    show: setDialog,
    close: () => setDialog(null),
    refusal,
    dismiss: () => setRefusal(null),
    busy: step.isPending,
    move: (way) => void move(way),
    resume: () => void resume(),
    run,
    copyStatusLink: () => void copyStatusLink(),
    copyPage: () => void copy(new URL(`/applications/${view.id}`, window.location.href).href, t("copied")),
  };
}
