/** "09:30", as a time field gives it, in minutes after midnight. Null while nothing is typed. */
export function minuteOfText(text: string): number | null {
  const found = /^(\d{2}):(\d{2})/.exec(text);
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}
