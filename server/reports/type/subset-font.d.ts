declare module 'subset-font' {
  /** Cuts a font to the glyphs of a text; TrueType, WOFF and WOFF2 are read. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: { readonly targetFormat?: 'sfnt' | 'woff' | 'woff2' },
  ): Promise<Buffer>
}
