/**
 * Whether the text has ideographs the typefaces may lack. Up to extension F (U+2EBE0) they have them all, so that the server is
 * asked about next to no name.
 */
export const beyondTypefaces = (text: string): boolean => /[\u{2EBE1}-\u{3FFFF}]/u.test(text)
