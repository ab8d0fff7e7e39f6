/** Text of a coach, as it was typed: an empty line makes a paragraph. */
export function Prose({ text }: { readonly text: string }) {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph, index) => (
      <p key={index} className="prose">
        {paragraph}
      </p>
    ));
}
