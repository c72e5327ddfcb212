/** Three doors: demo data, a team of one's own, or preparing for an interview. */
import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useRouter } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { answer, api } from "@/api/client";
import { enter } from "@/api/session";
import { sentence } from "@/lib/problem";
import { DoorFrame } from "@/ui/frame/DoorFrame";
import { FormProblem } from "@/ui/FormProblem";
import styles from "./WelcomePage.module.css";
import { t } from "./words";

function Door({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section className={styles.door}>
      <h2 className="hb-h-sec">{title}</h2>
      <p className="hb-t2">{text}</p>
      <div className={styles.go}>{children}</div>
    </section>
  );
}

function useDemo() {
  const queries = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: () => answer(api.POST("/api/v1/setup/demo")),
    onSuccess: async () => {
      await enter(queries);
      router.history.push("/");
    },
  });
}

export function WelcomePage() {
  const demo = useDemo();
  return (
    <DoorFrame title={t("title")} lead={t("lead")} wide>
      <div>
        <FormProblem message={demo.error ? sentence(demo.error) : null} />
        <div className={styles.doors}>
          <Door title={t("demoTitle")} text={demo.isPending ? t("demoBusy") : t("demoText")}>
            <Button variant="filled" loading={demo.isPending} onClick={() => demo.mutate()}>
              {t("demoGo")}
            </Button>
            <span className="hb-vh" role="status">
              {demo.isPending && t("demoBusy")}
            </span>
          </Door>
          <Door title={t("teamTitle")} text={t("teamText")}>
            <Button component={Link} to="/welcome/team" disabled={demo.isPending}>
              {t("teamGo")}
            </Button>
          </Door>
          <Door title={t("prepareTitle")} text={t("prepareText")}>
            <Button component={Link} to="/welcome/prepare" disabled={demo.isPending}>
              {t("prepareGo")}
            </Button>
          </Door>
        </div>
      </div>
    </DoorFrame>
  );
}
