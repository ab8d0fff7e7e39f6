import { useEffect, useRef, useState } from 'react';
import type { AskedView } from '../../../contract/requests/request-view.ts';
import { momentLabel } from '../format/moment-label.ts';
import { Prose } from '../parts/prose.tsx';
import { AnswerForm } from './answer-form.tsx';
import { at } from './at.ts';
import type { Asked } from './use-asked.ts';

interface ConversationProps {
  readonly token: string;
  readonly view: AskedView;
  readonly coach: string;
  readonly timeZone: string;
  /** Undefined where nothing can be said any more. */
  readonly write?: Asked['write'];
}

/** What both sides wrote, and where the client goes on. What comes in while somebody looks is read aloud. */
export function Conversation({ token, view: { messages, waitsFor }, coach, timeZone, write }: ConversationProps) {
  const theirs = messages.filter(({ author }) => author === 'coach').length;
  const heard = useRef(theirs);
  const [news, setNews] = useState('');
  useEffect(() => {
    if (theirs > heard.current) setNews(at('asked:talk.new', { coach }));
    heard.current = theirs;
  }, [theirs, coach]);
  return (
    <section className="booking-part" aria-labelledby="talk-title">
      <h2 id="talk-title">{at('asked:talk.title')}</h2>
      <p className="unseen" role="status">
        {news}
      </p>
      {messages.length === 0 && <p className="booking-rule">{at('asked:talk.empty', { coach })}</p>}
      <ol className="talk">
        {messages.map(({ id, author, text, writtenAt }) => (
          <li key={id} className={`talk-${author}`}>
            <p className="talk-head">
              <b>{author === 'client' ? at('asked:talk.you') : coach}</b>{' '}
              <time dateTime={writtenAt}>{momentLabel(Date.parse(writtenAt), timeZone)}</time>
            </p>
            <Prose text={text} />
          </li>
        ))}
      </ol>
      {write && (
        <AnswerForm
          token={token}
          label={at(waitsFor === 'client' && theirs > 0 ? 'asked:talk.answer' : 'asked:talk.write', { coach })}
          write={write}
          onSent={() => setNews(at('asked:talk.sent'))}
        />
      )}
    </section>
  );
}
