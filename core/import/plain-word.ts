/** A word as it is compared: without capitals, accents, spaces and signs. `E-Mail Adresse` is `emailadresse`, `Größe` is `grosse`. */
export const plainWord = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]/gu, '');
