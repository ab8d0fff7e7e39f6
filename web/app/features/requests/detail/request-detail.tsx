import { Divider, Stack } from '@mantine/core';
import { useRef } from 'react';
import type { CoachRequestView } from '../../../../../contract/requests/request-view.ts';
import { useNow } from '../../../time/use-now.ts';
import { Thread } from '../thread/thread.tsx';
import { AskedTimes } from './asked-times.tsx';
import { Concerns } from './concerns.tsx';
import { RequestActions } from './request-actions.tsx';
import { RequestHead } from './request-head.tsx';
import { RequestOutcome } from './request-outcome.tsx';
import { RequestStory } from './request-story.tsx';
import { SuggestionList } from './suggestion-list.tsx';

/** The whole of a request: who, when, what speaks against it, the answers, and the conversation. */
export function RequestDetail({ request }: { readonly request: CoachRequestView }) {
  const now = useNow();
  const field = useRef<HTMLTextAreaElement>(null);
  const { state, answerBy } = request;
  const answerable = state === 'open' && Date.parse(answerBy) > now;
  return (
    <Stack gap="lg">
      <RequestHead request={request} />
      {state !== 'open' && <RequestOutcome request={request} state={state} />}
      <AskedTimes request={request} />
      <SuggestionList request={request} />
      <Concerns request={request} />
      {answerable && <RequestActions request={request} onAsk={() => field.current?.focus()} />}
      <RequestStory request={request} />
      <Divider />
      <Thread request={request} field={field} canWrite={answerable} />
    </Stack>
  );
}
