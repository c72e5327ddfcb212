import { Textarea } from "@mantine/core";
import { t } from "./addWords";

/** During a cool-down a recruiter may let somebody in all the same, and says why. */
export function CoolDownOverride({ reason, onReason }: { reason: string; onReason: (reason: string) => void }) {
  return (
    <Textarea
      label={t("override")}
      description={t("overrideHint")}
      autosize
      minRows={2}
      value={reason}
      onChange={(event) => onReason(event.currentTarget.value)}
    />
  );
}
