/**
 * Sound that was recorded while practising. It stays in this browser's own database (IndexedDB) and is never sent; whoever
 * shows it can delete it. A browser that refuses storage (private mode, policy) keeps it until the page closes.
 */
export interface Recording {
  /** Names what was answered: "drill/<id>/2". */
  key: string;
  /** Unix milliseconds. */
  at: number;
  seconds: number;
  sound: Blob;
}

const NAME = "highbar-recordings";
const STORE = "recordings";

/** What the database would not take. */
const held = new Map<string, Recording>();

function open(): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "key" });
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error ?? new Error("no database"));
  });
}

async function within<Answer>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<Answer>): Promise<Answer> {
  const database = await open();
  try {
    return await new Promise((done, fail) => {
      const transaction = database.transaction(STORE, mode);
      const request = ask(transaction.objectStore(STORE));
      transaction.oncomplete = () => done(request.result);
      transaction.onabort = () => fail(transaction.error ?? new Error("not kept"));
    });
  } finally {
    database.close();
  }
}

/** `false`: only until the page closes. */
export async function keepRecording(recording: Recording): Promise<boolean> {
  try {
    await within("readwrite", (store) => store.put(recording));
    return true;
  } catch {
    held.set(recording.key, recording);
    return false;
  }
}

export async function findRecording(key: string): Promise<Recording | null> {
  try {
    const kept = await within<Recording | undefined>("readonly", (store) => store.get(key));
    return kept ?? held.get(key) ?? null;
  } catch {
    return held.get(key) ?? null;
  }
}

export async function dropRecording(key: string): Promise<void> {
  held.delete(key);
  await within("readwrite", (store) => store.delete(key)).catch(() => undefined);
}

/** All of one drill or rehearsal: everything whose name begins so. */
export async function dropRecordings(prefix: string): Promise<void> {
  for (const { key } of await listRecordings()) if (key.startsWith(prefix)) await dropRecording(key);
}

export async function listRecordings(): Promise<Recording[]> {
  const kept = await within<Recording[]>("readonly", (store) => store.getAll()).catch((): Recording[] => []);
  return [...kept, ...held.values()];
}

/** Everything, for whoever erases their preparation. */
export const dropAllRecordings = (): Promise<void> => dropRecordings("");
