/** The client parses `application/json` only; our errors are JSON under another name, `application/problem+json`. */
export async function readProblems(request: Request, init: RequestInit): Promise<Response> {
  const response = await fetch(request, init);
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return response;
  const headers = new Headers(response.headers);
  headers.set('content-type', 'application/json');
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
