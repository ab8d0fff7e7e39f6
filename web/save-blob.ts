/** Hands a file to the browser, which saves it where it saves its downloads. */
export function saveBlob(filename: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = filename;
  link.click();
  // The browser reads the address after this turn; a minute is ample, and the memory comes back.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
