/** What the page tells the extension. */
export type FromPage =
  | { readonly type: 'ready' | 'resized'; readonly width: number }
  | { readonly type: 'go'; readonly key: string }
  | { readonly type: 'copy'; readonly format: 'markdown' | 'csv' }
  | { readonly type: 'export' };

/** What the extension tells the page. */
export type ToPage =
  | { readonly type: 'show'; readonly uri: string; readonly html: string; readonly can: Can }
  /** The keys of what the cursor stands in. */
  | { readonly type: 'mark'; readonly keys: readonly string[] }
  /** Something was done, in a few words. */
  | { readonly type: 'said'; readonly words: string };

/** What there is to be done with the sheet. */
export interface Can {
  readonly copy: boolean;
  readonly export: boolean;
}

/** What outlives the page: VS Code keeps it over a reload of the window. */
export interface PageState {
  readonly uri: string;
  readonly verdict: string;
  readonly kind: string;
  readonly scroll: number;
}

/** A message of the page, which is only as trustworthy as any text. */
export function readMessage(value: unknown): FromPage | undefined {
  if (typeof value !== 'object' || value === null || !('type' in value)) return undefined;
  const { type } = value;
  if ((type === 'ready' || type === 'resized') && 'width' in value && typeof value.width === 'number')
    return { type, width: value.width };
  if (type === 'go' && 'key' in value && typeof value.key === 'string') return { type, key: value.key };
  if (type === 'copy' && 'format' in value && (value.format === 'markdown' || value.format === 'csv'))
    return { type, format: value.format };
  return type === 'export' ? { type } : undefined;
}

/** The article that a page showed before the window was loaded anew. */
export const addressIn = (state: unknown): string | undefined =>
  typeof state === 'object' && state !== null && 'uri' in state && typeof state.uri === 'string'
    ? state.uri
    : undefined;
