// Where a page keeps the record that verification reads; apart from its schema, for pages are written without it.

/** Id of the part of a page that holds its record. */
export const RECORD_ID = 'hegui-record';
