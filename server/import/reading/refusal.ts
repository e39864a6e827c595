import { Fault } from '../../../kernel/fault.ts'

/** A file that cannot be read, or not be imported, in one sentence that a clerk understands. */
export class FileRefusal extends Fault {
  constructor(zh: string, en: string) {
    super({ zh, en })
    this.name = 'FileRefusal'
  }
}
