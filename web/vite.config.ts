import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { routesOnly } from './routes-only.ts';

const root = import.meta.dirname;

/**
 * What most public pages share comes in one file: a dozen small ones are zipped each by itself and weigh more than a kilobyte above that. React has its
 * own, so that the coach's app takes nothing from there.
 */
const codeSplitting = {
  includeDependenciesRecursively: false,
  groups: [
    { name: 'react', test: /node_modules[\\/]react[\\/]/ },
    {
      name: 'parts',
      test: /web[\\/]public[\\/](?:format|parts|kept|slots|t\.ts|words\.ts|resources\.ts|say-with\.ts|booking[\\/]use-slots-of)|locales[\\/]en[\\/](?:account|booker|manage|pages)\./,
      minShareCount: 2,
    },
  ],
};

/** Two pages: what everybody sees, small, and the coach's app. The server picks one by the address. */
export default defineConfig({
  root,
  base: '/',
  publicDir: false,
  plugins: [routesOnly(), react()],
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    outDir: path.join(root, '../dist/web'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    // Files, never data: addresses, which the content security policy would have to allow.
    assetsInlineLimit: 0,
    reportCompressedSize: true,
    rollupOptions: {
      input: { public: path.join(root, 'public.html'), app: path.join(root, 'app.html') },
      output: { codeSplitting },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '/live': { target: 'http://127.0.0.1:8080', ws: true } } },
});
