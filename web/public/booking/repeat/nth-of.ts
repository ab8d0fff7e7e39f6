/** Which of its weekday a day is in its month: 3 for the third Tuesday; null for a fifth, which most months lack. */
export const nthOf = (date: string): 1 | 2 | 3 | 4 | null => {
  const nth = Math.ceil(Number(date.slice(8)) / 7);
  return nth === 1 || nth === 2 || nth === 3 || nth === 4 ? nth : null;
};
