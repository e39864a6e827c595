const bytes = (...parts: readonly (string | readonly number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)))

/** Files by their frames alone: what they show is any text. */
export const framedPdf = (shows: string): Buffer => bytes('%PDF-1.7\n', shows, '\n%%EOF\n')

export const framedJpeg = (shows: string): Buffer =>
  bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0x4a, 0x46, 0xff, 0xda, 0, 2], shows, [0xff, 0xd9])

/** A white point, as a PNG that every browser shows. */
export const whitePng: Buffer = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==',
  'base64',
)
