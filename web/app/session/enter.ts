/** Into the app, or to the page that was asked for. A fresh load: nothing of another session may stay. Only pages of this site are followed. */
export function enter(next?: string): void {
  location.assign(next !== undefined && /^\/(?!\/)[^\s\\]*$/.test(next) ? next : '/app');
}
