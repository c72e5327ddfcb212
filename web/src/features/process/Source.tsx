import { Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { cx } from "@/ui/parts/cx";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import styles from "./Process.module.css";
import { sourceQuery } from "./queries";
import { t } from "./words";

/** The files that this version was made from, as they were written. */
export function Source({ id, version, file }: { id: string; version: number; file: string | undefined }) {
  const { data, error, refetch } = useQuery(sourceQuery(id, version));
  if (error) return <QueryError error={error} retry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={8} columns={[0.2, 0.6]} />;
  const names = Object.keys(data.files);
  const shown = file && file in data.files ? file : (names.find((name) => name === "process.toml") ?? names[0]);
  return (
    <div className={styles.source}>
      <nav aria-label={t("files")} className={styles.files}>
        {names.map((name) => (
          <Link key={name} to="/processes/$id" params={{ id }} search={(old) => ({ ...old, file: name })} resetScroll={false} className={cx(styles.fileName, name === shown && styles.on)} aria-current={name === shown ? "true" : undefined}>
            {name}
          </Link>
        ))}
      </nav>
      {shown && (
        <Textarea
          aria-label={t("content", { file: shown })}
          classNames={{ input: styles.typed ?? "" }}
          readOnly
          spellCheck={false}
          autosize
          maxRows={36}
          value={data.files[shown] ?? ""}
        />
      )}
    </div>
  );
}
