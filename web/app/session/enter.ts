/** Into the app, to the page that was asked for. A fresh load: nothing of another session may stay. Only pages of the app are followed. */
export function enter(next?: string): void {
  location.assign(next !== undefined && /^\/app(?:[/?]|$)/.test(next) ? next : '/app');
}
