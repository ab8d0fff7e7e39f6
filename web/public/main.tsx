import '../ui/font.css';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/page.css';
import './style/coach.css';
import './style/booker.css';
import './style/month.css';
import './style/times.css';
import './style/zone.css';
import './style/booking.css';
import './style/account.css';
import './style/print.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { PublicApp } from './public-app.tsx';
import { queryClient } from './query-client.ts';
import { applyTheme } from './theme/apply-theme.ts';
import { storedTheme } from './theme/stored-theme.ts';

applyTheme(storedTheme());
const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <PublicApp />
    </QueryClientProvider>
  </StrictMode>,
);
