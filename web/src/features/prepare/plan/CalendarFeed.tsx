/** The address that a calendar reads. It is made on demand and shown once. */
import { Button, Stack, TextInput } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { useCalendarLink } from "./usePlan";
import { t } from "./words";

export function CalendarFeed() {
  const { url, pending, make, ending, end } = useCalendarLink();
  const clipboard = useClipboard();
  return (
    <Stack gap="sm">
      <p className="hb-t2 hb-xs">{t("calendarLead")}</p>
      {url && <TextInput label={t("calendarAddress")} value={url} readOnly onFocus={(event) => event.currentTarget.select()} />}
      <div className="hb-row">
        {url && (
          <Button size="xs" variant="filled" onClick={() => clipboard.copy(url)}>
            {t(clipboard.copied ? "copied" : "copy")}
          </Button>
        )}
        <Button size="xs" loading={pending} onClick={make} data-autofocus={url ? undefined : true}>
          {t(url ? "calendarAgain" : "calendarMake")}
        </Button>
        <Button size="xs" variant="subtle" loading={ending} onClick={end}>
          {t("calendarEnd")}
        </Button>
      </div>
      <p className="hb-t3 hb-xs">{t("calendarEnds")}</p>
    </Stack>
  );
}
