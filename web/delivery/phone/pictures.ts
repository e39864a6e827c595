const shelf = 'pictures'

/** The pictures that are kept on this device until they are sent. */
function openShelf(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('jixia', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(shelf)
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
}

async function onShelf<Answer>(
  mode: IDBTransactionMode,
  ask: (pictures: IDBObjectStore) => IDBRequest<Answer> | undefined,
): Promise<Answer | undefined> {
  const database = await openShelf()
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(shelf, mode)
      const asked = ask(transaction.objectStore(shelf))
      transaction.oncomplete = () => resolve(asked?.result)
      transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    database.close()
  }
}

/** Keeps a picture on this device; rejects where there is no room. */
export const keepPicture = (key: string, picture: Blob): Promise<unknown> =>
  onShelf('readwrite', (pictures) => pictures.put(picture, key))

export const readPicture = (key: string): Promise<Blob | undefined> =>
  onShelf('readonly', (pictures) => pictures.get(key) as IDBRequest<Blob | undefined>)

/** Forgets pictures; one that is not there does no harm. */
export const dropPictures = (keys: readonly string[]): Promise<unknown> =>
  onShelf('readwrite', (pictures) => {
    for (const key of keys) pictures.delete(key)
    return undefined
  })
