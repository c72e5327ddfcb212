/** What this page has read of a requisition, as one place to look into and to change ahead of the server. */
import type { InfiniteData, QueryClient, QueryKey } from "@tanstack/react-query";
import type { ApplicationRow, Card, PipelineView } from "@/api/types/pipeline";
import type { List } from "@/api/types/shared";
import { columnOf, findCard, withChanged, withMoved } from "./moves";
import { pipelineKey, rowsKey } from "./queries";

type Rows = InfiniteData<List<ApplicationRow>>;
export type Snapshot = [QueryKey, unknown][];

export class PipelineCache {
  readonly #queries: QueryClient;
  readonly #requisition: string;

  constructor(queries: QueryClient, requisition: string) {
    this.#queries = queries;
    this.#requisition = requisition;
  }

  #views = () => this.#queries.getQueriesData<PipelineView>({ queryKey: pipelineKey(this.#requisition) });
  #lists = () => this.#queries.getQueriesData<Rows>({ queryKey: rowsKey(this.#requisition) });

  /** The newest version of a card that this page knows. */
  card(id: string): Card | undefined {
    const inViews = this.#views().map(([, view]) => findCard(view, id)?.card);
    const inLists = this.#lists().flatMap(([, rows]) => rows?.pages.flatMap((page) => page.items) ?? []);
    const known = [...inViews, ...inLists.filter((row) => row.application_id === id)].filter((card) => card !== undefined);
    return known.toSorted((a, b) => b.version - a.version)[0];
  }

  /** What the board calls the column of a state. */
  stageName(state: string): string | undefined {
    const stage = columnOf(state);
    const columns = this.#views().flatMap(([, view]) => view?.columns ?? []);
    return columns.find((column) => column.stage === stage)?.name;
  }

  /** Stops what is on its way, which would paint over the change, and remembers what stands. */
  async hold(): Promise<Snapshot> {
    await this.#queries.cancelQueries({ queryKey: ["requisition", this.#requisition] });
    return [...this.#views(), ...this.#lists()];
  }

  restore(snapshot: Snapshot): void {
    for (const [key, data] of snapshot) this.#queries.setQueryData(key, data);
  }

  /** A card in another state: its column on the board and its row in the table follow. */
  move(id: string, to: string): void {
    const change = { state: to as Card["state"], moves: [] };
    const stage = columnOf(to);
    this.#change(id, change, (view) => (stage ? withMoved(view, id, stage, change) : view));
  }

  change(id: string, change: Partial<Card>): void {
    this.#change(id, change, (view) => withChanged(view, id, change));
  }

  #change(id: string, change: Partial<Card>, onView: (view: PipelineView) => PipelineView): void {
    for (const [key, view] of this.#views()) if (view) this.#queries.setQueryData(key, onView(view));
    const inRow = (row: ApplicationRow) => (row.application_id === id ? { ...row, ...change } : row);
    for (const [key, rows] of this.#lists()) {
      if (!rows) continue;
      const pages = rows.pages.map((page) => ({ ...page, items: page.items.map(inRow) }));
      this.#queries.setQueryData(key, { ...rows, pages });
    }
  }

  /** Asks the server again for what it knows about this requisition. */
  settle = (): Promise<void> => this.#queries.invalidateQueries({ queryKey: ["requisition", this.#requisition] });
}
