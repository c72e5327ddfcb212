/** The offer as the candidate reads and answers it by link. */
import { Button, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { CandidateOffer } from "@/api/types/after";
import { sentence } from "@/lib/problem";
import { DoorFrame } from "@/ui/frame/DoorFrame";
import { FormProblem } from "@/ui/FormProblem";
import { QueryError } from "@/ui/QueryError";
import { Letter } from "./Letter";
import styles from "./Offers.module.css";
import { offerQuery, useAnswer } from "./queries";
import { t } from "./words";

export function AnswerPage() {
  const { token } = useParams({ strict: false });
  const query = useQuery(offerQuery(token ?? ""));
  if (query.error) {
    return (
      <DoorFrame title={t("offer")} lead="">
        <QueryError error={query.error} retry={() => void query.refetch()} />
      </DoorFrame>
    );
  }
  const offer = query.data;
  if (!offer) return null;
  const { terms } = offer;
  const said = { sent: null, revised: null, accepted: t("accepted"), declined: t("offerDeclined"), rescinded: t("rescinded") }[offer.state];
  return (
    <DoorFrame title={t("offerTitle", { organisation: offer.organisation })} lead={t("offerLead", { role: offer.role, level: terms.level })} wide>
      {said && <p role="status">{said}</p>}
      <dl className={styles.terms}>
        <Row name={t("base")} value={t("a_year", { amount: `${terms.base.toLocaleString("en-GB")} ${terms.currency}` })} />
        <Row name={t("bonus")} value={terms.bonus} />
        <Row name={t("equity")} value={terms.equity} />
        <Row name={t("start")} value={terms.start_date} />
        <Row name={t("expires")} value={terms.expires} />
      </dl>
      <Letter text={offer.letter} />
      {offer.state === "sent" && <Answer offer={offer} token={token ?? ""} />}
      <p className="hb-t3">{t("contact", offer.contact)}</p>
    </DoorFrame>
  );
}

function Row({ name, value }: { name: string; value: string | null }) {
  if (!value) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Answer({ offer, token }: { offer: CandidateOffer; token: string }) {
  const send = useAnswer(token);
  const [name, setName] = useState("");
  const [reason, setReason] = useState("");
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate({ answer: "accept", full_name: name });
      }}
    >
      <FormProblem message={send.error ? sentence(send.error) : null} />
      <TextInput label={t("acceptName", { name: offer.candidate_name })} autoComplete="name" value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <div className={styles.row}>
        <Button type="submit" variant="filled" disabled={name.trim() === ""} loading={send.isPending}>
          {t("accept")}
        </Button>
      </div>
      <Textarea label={t("why")} autosize minRows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <div className={styles.row}>
        <Button disabled={reason.trim() === ""} loading={send.isPending} onClick={() => send.mutate({ answer: "discuss", reason })}>
          {t("discuss")}
        </Button>
        <Button variant="subtle" loading={send.isPending} onClick={() => send.mutate({ answer: "decline", reason })}>
          {t("declineOffer")}
        </Button>
      </div>
    </form>
  );
}
