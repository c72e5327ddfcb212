/** The offer: terms, approvals in order, the letter, sending, and what came of it. */
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { AfterView, OfferView } from "@/api/types/after";
import { sentence } from "@/lib/problem";
import { FormProblem } from "@/ui/FormProblem";
import { PageFrame } from "@/ui/frame/PageFrame";
import { Badge } from "@/ui/parts/Badge";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import { Time } from "@/ui/Time";
import { Letter } from "./Letter";
import styles from "./Offers.module.css";
import { OfferSteps } from "./OfferSteps";
import { afterQuery, useAct } from "./queries";
import { TermsForm } from "./TermsForm";
import { t } from "./words";

export function OfferPage() {
  const { id } = useParams({ from: "/framed/applications/$id/offer" });
  const query = useQuery(afterQuery(id));
  return (
    <PageFrame title={t("offer")} crumbs={[{ label: query.data?.candidate.name ?? "", to: `/applications/${id}` }]}>
      {query.isPending && <SkeletonRows rows={4} columns={[0.4, 0.3]} />}
      {query.error && <QueryError error={query.error} retry={() => void query.refetch()} />}
      {query.data && <Offer view={query.data} />}
    </PageFrame>
  );
}

function Offer({ view }: { view: AfterView }) {
  const act = useAct(view);
  const { offer } = view;
  const may = view.may.includes("draft_offer") && (!offer || offer.may.includes("draft"));
  return (
    <div className={styles.page}>
      <FormProblem message={act.error ? sentence(act.error) : null} />
      {!offer && !may && <p className="hb-t2">{view.state === "offer" ? t("noOffer") : t("notTime")}</p>}
      {offer && <Current offer={offer} />}
      {offer && <OfferSteps offer={offer} act={act} />}
      {may && <TermsForm key={offer?.version ?? 0} level={view.decision?.level ?? view.requisition.level} offer={offer} act={act} />}
    </div>
  );
}

function Current({ offer }: { offer: OfferView }) {
  const { terms } = offer;
  return (
    <section className={styles.box}>
      <h2 className={styles.who}>
        <span className="hb-h-sec">{t("draftTitle")}</span> <span className="hb-t3">{t("version", { n: offer.version })}</span>
        <Badge tone={offer.state === "accepted" ? "ok" : offer.state === "declined" || offer.state === "rescinded" ? "bad" : "info"}>{offer.state}</Badge>
      </h2>
      {terms && (
        <dl className={styles.terms}>
          <Row name={t("base")} value={`${terms.base.toLocaleString("en-GB")} ${terms.currency}`} />
          <Row name={t("bonus")} value={terms.bonus} />
          <Row name={t("equity")} value={terms.equity} />
          <Row name={t("start")} value={terms.start_date} />
          <Row name={t("expires")} value={terms.expires} />
          <Row name={t("level")} value={`L${terms.level}`} />
        </dl>
      )}
      <h3 className="hb-h-sec">{t("approvals")}</h3>
      <ol className={styles.approvals}>
        {offer.approvals.map((one) => (
          <li key={one.person.id}>
            {one.person.name} <Badge tone={one.state === "approved" ? "ok" : one.state === "returned" ? "bad" : "idle"}>{t(one.state)}</Badge>
            {one.at && (
              <span className="hb-t3">
                {" "}
                <Time at={one.at} />
              </span>
            )}
            {one.reason && <p className="hb-t2">{one.reason}</p>}
          </li>
        ))}
      </ol>
      {offer.answer_words && <p>{offer.answer_words}</p>}
      <details>
        <summary>{t("letter")}</summary>
        <Letter text={offer.letter} />
      </details>
      <details>
        <summary>{t("history")}</summary>
        <ul>
          {offer.history.map((step) => (
            <li key={`${step.at}-${step.words}`}>
              <Time at={step.at} /> {step.words}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function Row({ name, value }: { name: string; value: string }) {
  if (value === "") return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
