/** Visible ASCII and the common Chinese characters: what every form of Unicode leaves as it is, and no blank. */
const settled = /^[!-~\u4e00-\u9fff]*$/

/** Whether a text is half width, without blanks and hidden signs as it stands; most texts are. */
export const isSettled = (text: string): boolean => settled.test(text)
