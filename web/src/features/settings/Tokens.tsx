import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { sentence } from "@/lib/problem";
import { after } from "@/lib/after";
import { QueryError } from "@/ui/QueryError";
import { Time } from "@/ui/Time";
import { toastError } from "@/ui/toast";
import { Group } from "./pieces";
import { tokensQuery, useToken } from "./queries";
import styles from "./Settings.module.css";
import { t } from "./words";

export function Tokens() {
  const { data, error, refetch } = useQuery(tokensQuery);
  const { create, revoke } = useToken();
  const [name, setName] = useState("");
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim()) after(create, name.trim(), () => setName(""));
  };
  return (
    <Group title={t("tokens")} lead={t("tokensLead")}>
      {error && <QueryError error={error} retry={() => void refetch()} />}
      {data?.items.length === 0 && <p className="hb-t3">{t("noTokens")}</p>}
      <ul className="hb-list">
        {data?.items.map((token) => (
          <li key={token.id} className={styles.token}>
            <span className="hb-grow hb-cut">{token.name}</span>
            <span className="hb-t3">
              {t("made")} <Time at={token.created_at} as="full" />
            </span>
            <Button size="xs" variant="subtle" color="bad" aria-label={t("revoke", { name: token.name })} onClick={() => revoke.mutate(token.id, { onError: toastError })}>
              {t("revokeShort")}
            </Button>
          </li>
        ))}
      </ul>
      {create.data?.token && <TextInput label={create.data.name} description={t("tokenOnce")} readOnly value={create.data.token} onFocus={(event) => event.currentTarget.select()} />}
      <form onSubmit={submit} className={styles.line}>
        <TextInput label={t("tokenName")} value={name} error={create.error ? sentence(create.error) : undefined} onChange={(event) => setName(event.currentTarget.value)} />
        <Button type="submit" loading={create.isPending}>
          {t("make")}
        </Button>
      </form>
    </Group>
  );
}
