/** One story: to write, to tell aloud, and as it was before. */
import { Menu } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { Story } from "@/api/types/prep/stories";
import { Icon } from "@/ui/icons/Icon";
import { Segmented } from "@/ui/parts/Segmented";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { PrepFrame } from "@/ui/prep/PrepFrame";
import { QueryError } from "@/ui/QueryError";
import { useShortcut } from "@/ui/shortcuts";
import { storyQuery } from "../queries";
import { DeleteStory } from "./DeleteStory";
import { TellView } from "./TellView";
import { useStory } from "./useStory";
import { VersionsView } from "./VersionsView";
import { t } from "./words";
import { WriteView } from "./WriteView";

const CRUMBS = [{ label: t("crumb"), to: "/prepare/stories" }];
const MODES = [
  { value: "write", label: t("write") },
  { value: "tell", label: t("tell") },
  { value: "versions", label: t("versions") },
] as const;
type Mode = (typeof MODES)[number]["value"];

function useMode() {
  const { mode = "write" } = useSearch({ from: "/framed/prepare/stories/$id" });
  const navigate = useNavigate({ from: "/prepare/stories/$id" });
  const go = (to: Mode) => void navigate({ search: to === "write" ? {} : { mode: to }, replace: true });
  useShortcut({ keys: "w", label: t("keyWrite"), group: t("keyGroup"), run: () => go("write") });
  useShortcut({ keys: "t", label: t("keyTell"), group: t("keyGroup"), run: () => go("tell") });
  useShortcut({ keys: "v", label: t("keyVersions"), group: t("keyGroup"), run: () => go("versions") });
  return [mode, go] as const;
}

function Body({ story }: { story: Story }) {
  const writing = useStory(story);
  const [mode, setMode] = useMode();
  const [deleting, setDeleting] = useState(false);
  const { title, status } = writing.draft.input;
  const readOnly = writing.elsewhere !== null;
  const menu = (
    <>
      {!readOnly && (
        <Menu.Item leftSection={<Icon name="check" size={14} />} onClick={() => writing.set({ status: status === "draft" ? "ready" : "draft" })}>
          {t(status === "draft" ? "markReady" : "markDraft")}
        </Menu.Item>
      )}
      <Menu.Item component={Link} to="/prepare/models" leftSection={<Icon name="book" size={14} />}>
        {t("models")}
      </Menu.Item>
      {!readOnly && (
        <Menu.Item color="bad" leftSection={<Icon name="trash" size={14} />} onClick={() => setDeleting(true)}>
          {t("remove")}
        </Menu.Item>
      )}
    </>
  );
  return (
    <PrepFrame
      title={title || t("untitled")}
      crumbs={CRUMBS}
      actions={<Segmented label={t("modes")} value={mode} options={MODES} onChange={setMode} />}
      menu={menu}
      flush
    >
      {mode === "write" && <WriteView writing={writing} />}
      {mode === "tell" && <TellView writing={writing} />}
      {mode === "versions" && <VersionsView writing={writing} onRestored={() => setMode("write")} />}
      {deleting && <DeleteStory story={story} onClose={() => setDeleting(false)} />}
    </PrepFrame>
  );
}

export function StoryPage() {
  const { id } = useParams({ from: "/framed/prepare/stories/$id" });
  const { data, error, refetch } = useQuery(storyQuery(id));
  // What is being written does not go away because a later reading failed.
  if (data) return <Body key={id} story={data} />;
  return (
    <PrepFrame title={t("crumb")} crumbs={CRUMBS}>
      {error ? <QueryError error={error} retry={() => void refetch()} /> : <SkeletonRows rows={8} columns={[0.12, 0.5]} />}
    </PrepFrame>
  );
}
