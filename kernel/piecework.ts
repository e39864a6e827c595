/** A long work that can be done in pieces, with something else between them; its answer comes at the end. */
export type Piecework<Answer> = Generator<void, Answer>

/** Does all the pieces at once. */
export function atOnce<Answer>(work: Piecework<Answer>): Answer {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}
