/** The link no longer opens anything, or the server could not be asked. */
import { Button } from "@mantine/core";
import { type ErrorComponentProps, Link, useRouter } from "@tanstack/react-router";
import { isPassing } from "@/lib/problem";
import { DoorFrame } from "@/ui/frame/DoorFrame";
import { QueryError } from "@/ui/QueryError";
import { t } from "./words";

export function InvitationRefused({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  if (isPassing(error)) {
    return (
      <DoorFrame title={t("used")}>
        <QueryError error={error} retry={retry} />
      </DoorFrame>
    );
  }
  return (
    <DoorFrame title={t("used")} lead={t("usedLead")}>
      <div>
        <Button component={Link} to="/sign-in">
          {t("toSignIn")}
        </Button>
      </div>
    </DoorFrame>
  );
}
