import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { api } from '../api.ts';
import { EmailField } from '../parts/email-field.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { ct } from './ct.ts';

/** No address is longer; then the link leads to the page without what was chosen. */
const LONGEST = 2000;

const here = () => {
  const full = location.pathname + location.search;
  return full.length <= LONGEST ? full : location.pathname;
};

interface DoorPartProps {
  readonly coachName: string;
  /** As far as it was typed. */
  readonly email: string;
  /** Only whoever has credits can book it. */
  readonly required: boolean;
}

/** A link by mail that leads back here, in the middle of a booking: it stands in another form, so it is none itself. */
export function DoorPart({ coachName, email: typed, required }: DoorPartProps) {
  const [isOpen, setOpen] = useState(required);
  const [own, setOwn] = useState<string | null>(null);
  const email = (own ?? typed).trim();
  const [missing, setMissing] = useState(false);
  const sent = useRef<HTMLParagraphElement>(null);
  const send = useMutation({ mutationFn: () => api.session.requestLink({ email, next: here() }) });
  useEffect(() => {
    if (send.isSuccess) sent.current?.focus();
  }, [send.isSuccess]);
  const ask = () => {
    const isWrong = !/^\S+@\S+\.\S+$/.test(email);
    setMissing(isWrong);
    if (!isWrong && !send.isPending) send.mutate();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    ask();
  };
  const title = ct(required ? 'ownCredits:door.required' : 'ownCredits:door.offer', { coach: coachName });
  if (send.isSuccess)
    return (
      <section className="cover cover-plain" aria-label={title}>
        <p className="cover-title" tabIndex={-1} ref={sent}>
          {ct('ownCredits:door.sent')}
        </p>
        <p>{ct('ownCredits:door.sentText', { email })}</p>
        <button type="button" className="link-button" onClick={() => send.reset()}>
          {ct('ownCredits:door.again')}
        </button>
      </section>
    );
  return (
    <section className={isOpen ? 'cover cover-plain' : 'cover cover-plain cover-line'} aria-label={title}>
      <p className="cover-title">{title}</p>
      {required && <p>{ct('ownCredits:door.requiredText')}</p>}
      {!isOpen && (
        <button type="button" className="link-button" onClick={() => setOpen(true)}>
          {ct('ownCredits:door.open')}
        </button>
      )}
      {isOpen && (
        <div>
          <Trouble error={send.error} />
          <EmailField
            name="door-email"
            label={ct('ownCredits:door.email')}
            value={own ?? typed}
            error={missing ? ct('ownCredits:door.missing') : undefined}
            onChange={setOwn}
            onKeyDown={onKeyDown}
          />
          <button type="button" className={required ? 'button' : 'button button-plain'} onClick={ask}>
            {ct(send.isPending ? 'ownCredits:door.pending' : 'ownCredits:door.send')}
          </button>
        </div>
      )}
    </section>
  );
}
