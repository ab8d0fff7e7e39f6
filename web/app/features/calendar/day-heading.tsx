interface DayHeadingProps {
  readonly info: {
    readonly text: string;
    readonly weekdayText: string;
    readonly dayNumberText: string;
    readonly isNarrow: boolean;
    readonly isToday: boolean;
    readonly inPopover: boolean;
  };
}

/** Weekday over day, also where there is room for neither beside the other. In a month the weekday alone. */
export function DayHeading({ info }: DayHeadingProps) {
  const { text, weekdayText, dayNumberText, isNarrow, isToday, inPopover } = info;
  if (dayNumberText === '' || inPopover) return text;
  return (
    <span className={isNarrow ? 'day-heading day-heading-narrow' : 'day-heading'}>
      <span>{isNarrow ? weekdayText.slice(0, 2) : weekdayText}</span>
      <span className="day-number" data-today={isToday || undefined}>
        {dayNumberText}
      </span>
    </span>
  );
}
