import { type ImportJob, importJob, uploadImport } from '../../contract/import.ts'
import type { Label } from '../../kernel/label.ts'
import { addressOf, CallError } from '../api.ts'
import { words as frame } from '../app/words.ts'

/** Sends a file as it is; `told` hears the part that has arrived, from 0 to 1. Refusals come as a sentence. */
export function upload(kind: string, file: File, told: (part: number) => void): Promise<ImportJob> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', addressOf(uploadImport.path, { query: { kind, name: file.name } }))
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('accept', 'application/json')
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) told(event.loaded / event.total)
    }
    request.onerror = () => reject(new CallError(frame.noConnection, 0))
    request.onload = () => {
      const answer: unknown = parsed(request.responseText)
      const job = importJob.safeParse(answer)
      if (request.status < 300 && job.success) resolve(job.data)
      else reject(new CallError(sentenceIn(answer) ?? frame.noAnswer, request.status))
    }
    request.send(file)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const sentenceIn = (answer: unknown): Label | undefined =>
  (answer as { error?: { sentence?: Label } } | undefined)?.error?.sentence
