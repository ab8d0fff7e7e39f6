import { readTable, type Table } from '../../../files/read-table.ts';
import { valueOf } from '../../problem.ts';

/** The table in a file that was sent. */
export const tableOf = ({ fileBase64 }: { readonly fileBase64: string }): Table => valueOf(readTable(Buffer.from(fileBase64, 'base64')));
