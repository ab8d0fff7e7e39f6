/** An address out of a name: `Séance d’essai (45 min)` becomes `seance-d-essai-45-min`. Names without a Latin letter or digit get `otherwise`. */
export function slugOf(name: string, otherwise: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  return slug === '' ? otherwise : slug;
}
