/** What was folded, under keys that name all that it was folded from. */
export type Folds<Fold> = {
  readonly get: (key: string) => Fold | undefined
  readonly put: (key: string, fold: Fold) => Fold
}

/** Remembers at most so many folds; the least lately used go first. */
export function keepFolds<Fold extends object>(most: number): Folds<Fold> {
  const kept = new Map<string, Fold>()
  const put = (key: string, fold: Fold): Fold => {
    kept.delete(key)
    kept.set(key, fold)
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break
      kept.delete(oldest)
    }
    return fold
  }
  const get = (key: string): Fold | undefined => {
    const found = kept.get(key)
    return found && put(key, found)
  }
  return { get, put }
}
