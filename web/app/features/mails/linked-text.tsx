import { Anchor, Code } from '@mantine/core';
import classes from './mail-content.module.css';

/** Plain text whose addresses can be followed. */
export function LinkedText({ text }: { text: string }) {
  return (
    <Code block className={classes.text}>
      {text.split(/(https?:\/\/\S+)/).map((part, index) =>
        index % 2 === 1 ? (
          <Anchor key={index} href={part} inherit>
            {part}
          </Anchor>
        ) : (
          part
        ),
      )}
    </Code>
  );
}
