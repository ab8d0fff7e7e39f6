interface DrawingProps {
  /** On a sheet of 24 by 24. */
  readonly path: string;
  readonly stroke: number;
  /** In pixels; left out where a class says it. */
  readonly size?: number;
  readonly className?: string;
}

/** A drawing of lines in the colour of the text around it. What stands beside it says what it means, so that it is silent itself. */
export function Drawing({ path, stroke, size, className }: DrawingProps) {
  return (
    <svg
      className={className}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={stroke}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}
