/** Books a round, or changes or calls off one that is booked. */
import { Button, Drawer, Group, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { ApplicationView, LoopRound } from "@/api/types/application";
import { FormProblem } from "@/ui/FormProblem";
import { HrefLink } from "@/ui/HrefLink";
import { Icon } from "@/ui/icons/Icon";
import styles from "./Booking.module.css";
import { CancelForm } from "./CancelForm";
import { LeadList } from "./LeadList";
import { Shadows } from "./Shadows";
import { When } from "./When";
import { isBooked, isFixed, useBooking } from "./useBooking";
import { t } from "./words";

export interface BookingPanelProps {
  view: ApplicationView;
  /** The round's id; nothing is drawn for one that the process does not have. */
  round: string | undefined;
  onClose: () => void;
}

export function BookingPanel({ view, round: id, onClose }: BookingPanelProps) {
  const round = [...view.screens, ...view.loop.rounds].find((each) => each.round === id);
  if (!round) return null;
  const title = t(isBooked(round) ? "change" : "book", { round: round.name });
  return (
    <Drawer opened onClose={onClose} position="right" size="27rem" title={title}>
      <p className={styles.facts}>{t("facts", { minutes: round.minutes, name: view.candidate.name })}</p>
      {view.may.includes("book") && !isFixed(round) ? (
        <Form key={`${round.round} ${round.interview_id ?? ""}`} view={view} round={round} onClose={onClose} />
      ) : (
        <>
          <p className="hb-t2">{t(isFixed(round) ? "fixed" : "mayNotBook")}</p>
          <Links round={round} />
        </>
      )}
    </Drawer>
  );
}

function Form({ view, round, onClose }: { view: ApplicationView; round: LoopRound; onClose: () => void }) {
  const booking = useBooking(view, round, onClose);
  const [cancelling, setCancelling] = useState(false);
  const { booked, problem } = booking;
  const send = (event: FormEvent) => {
    event.preventDefault();
    booking.send();
  };
  if (cancelling) return <CancelForm view={view} round={round} onKeep={() => setCancelling(false)} onDone={onClose} />;
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="lg">
        {booked && <ReplyLine round={round} />}
        <When booking={booking} round={round} candidate={view.candidate} />
        <LeadList booking={booking} />
        <Shadows booking={booking} />
        <TextInput
          label={t("place")}
          description={t("placeHint")}
          maxLength={300}
          error={problem.fields["place"]}
          value={booking.place}
          onChange={(event) => booking.setPlace(event.currentTarget.value)}
        />
      </Stack>
      <div className={styles.foot}>
        <FormProblem message={problem.rest} />
        <Group gap="xs">
          <Button type="submit" variant="filled" loading={booking.busy} disabled={booked && !booking.isChanged} title={booked && !booking.isChanged ? t("unchanged") : undefined}>
            {t(booked ? "save" : "send")}
          </Button>
          {booked && (
            <Button variant="subtle" ml="auto" onClick={() => setCancelling(true)}>
              {t("cancel")}…
            </Button>
          )}
        </Group>
        {booked && <Links round={round} />}
      </div>
    </form>
  );
}

function ReplyLine({ round }: { round: LoopRound }) {
  if (!round.lead) return null;
  const name = round.lead.name;
  if (round.reply === "declined") {
    return (
      <div className="hb-note warn">
        <Icon name="warning" />
        <p>{t("declined", { name })}</p>
      </div>
    );
  }
  return (
    <p className="hb-row hb-t2">
      <Icon name={round.reply === "accepted" ? "check" : "clock"} size={14} />
      {t(round.reply === "accepted" ? "accepted" : "noReply", { name })}
    </p>
  );
}

function Links({ round }: { round: LoopRound }) {
  if (!round.interview_id) return null;
  return (
    <p className={styles.links}>
      <HrefLink className="hb-link" href={`/interviews/${round.interview_id}`}>
        {t("openInterview")}
      </HrefLink>
      <a className="hb-link" href={`/api/v1/interviews/${round.interview_id}/invite.ics`} download>
        {t("ics")}
      </a>
    </p>
  );
}
