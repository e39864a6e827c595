/** A file that cannot be read; the message is one sentence that a clerk understands. */
export class FileRefusal extends Error {
  override readonly name = 'FileRefusal'
}
