/** A spoken answer: its picture, the sound while this browser has it, and what was measured. */
import { Button, Tooltip, ActionIcon } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { DrillContext, Spoken } from "@/api/types/prep/drills";
import { dropRecording, findRecording } from "@/lib/recordings";
import { Icon } from "@/ui/icons/Icon";
import { countWords, lengthWords } from "@/ui/prep/minutes";
import { toast } from "@/ui/toast";
import { longestOf } from "./measure";
import { Player } from "./Player";
import styles from "./Speaking.module.css";
import { saidLength } from "./verdict";
import { Waveform } from "./Waveform";
import { t } from "./words";

type Fillers = Spoken["fillers"];

export function fillersWords(fillers: Fillers, transcript: boolean): string {
  if (!transcript) return t("paceNone");
  const count = fillers.reduce((sum, each) => sum + each.count, 0);
  if (count === 0) return t("fillersNone");
  const most = fillers.reduce((one, other) => (other.count > one.count ? other : one));
  if (most.count === count) return t("fillersOne", { count, word: most.word });
  return most.count === 1 ? t("fillersFew", { count }) : t("fillersSome", { count, most: countWords(most.count), word: most.word });
}

function Facts({ spoken, usual, story }: { spoken: Spoken; usual: number; story: DrillContext | null }) {
  const longest = longestOf(spoken.pauses);
  const facts = [
    [t("length"), saidLength(spoken.seconds, usual, story)],
    [t("pace"), spoken.pace === null ? t("paceNone") : t("paceIs", { pace: Math.round(spoken.pace) })],
    [t("fillers"), fillersWords(spoken.fillers, spoken.transcript)],
    [t("longestPause"), longest ? t("pauseIs", { seconds: Math.round(longest.seconds), at: lengthWords(longest.at) }) : t("pauseNone")],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts.map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

function useSound(key: string) {
  const queries = useQueryClient();
  const query = { queryKey: ["recording", key], queryFn: () => findRecording(key), staleTime: Infinity };
  const { data } = useQuery(query);
  const drop = async () => {
    await dropRecording(key);
    queries.setQueryData(query.queryKey, null);
    toast(t("deleted"));
  };
  return { recording: data, drop };
}

export function Sound({ player, onDrop }: { player: Player; onDrop: () => void }) {
  const { playing } = useSyncExternalStore(player.subscribe, player.view);
  return (
    <div className={styles.sound}>
      <Button size="xs" leftSection={<Icon name={playing ? "pause" : "play"} size={14} />} onClick={() => void player.toggle()}>
        {t(playing ? "pause" : "play")}
      </Button>
      <Tooltip label={t("delete")}>
        <ActionIcon size="xs" aria-label={t("delete")} onClick={onDrop}>
          <Icon name="trash" size={14} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

/** One player for a sound, silent again when the part goes. */
export function usePlayer(sound: Blob | undefined): Player | null {
  const player = useMemo(() => (sound ? new Player(sound) : null), [sound]);
  useEffect(() => () => player?.close(), [player]);
  return player;
}

const still = () => () => undefined;
const START = { playing: false, at: 0 };

export interface HeardProps {
  label: string;
  /** Under which the sound is kept. */
  name: string;
  spoken: Spoken;
  usual: number;
  /** Of an answer that tells a whole story: what it is told for. */
  story: DrillContext | null;
}

export function Heard({ label, name, spoken, usual, story }: HeardProps) {
  const { recording, drop } = useSound(name);
  const [sound, setSound] = useState(recording?.sound);
  if (recording !== undefined && recording?.sound !== sound) setSound(recording?.sound);
  const player = usePlayer(sound);
  const { at } = useSyncExternalStore(player?.subscribe ?? still, player?.view ?? (() => START));
  return (
    <div>
      <Waveform label={label} levels={spoken.level} seconds={spoken.seconds} pauses={spoken.pauses} played={at} />
      {player ? <Sound player={player} onDrop={() => void drop()} /> : recording === null && <p className="hb-t3 hb-xs">{t("noSound")}</p>}
      <Facts spoken={spoken} usual={usual} story={story} />
    </div>
  );
}
