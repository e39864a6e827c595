/** The name of a thing on the screen: the official Chinese term and its standard English one. */
export type Label = { readonly zh: string; readonly en: string }

export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]

/** What people wrote themselves, a name or a sentence: the same in both languages. */
export const asWritten = (text: string): Label => ({ zh: text, en: text })
